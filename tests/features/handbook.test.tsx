import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Handbook, HandbookRule } from "#domain/pack/handbook.ts";
import { EVERYTHING, findRules } from "#features/handbook/find-rules.ts";
import { HandbookRoom } from "#features/handbook/index.tsx";
import { rememberWanted } from "#features/handbook/wanted.ts";
import type { Sources } from "#store/sources.ts";
import { expectAccessible, freshRoomEachTime, show } from "./library-kit.tsx";

freshRoomEachTime();

function aRule(id: string, more: Partial<HandbookRule> = {}): HandbookRule {
  return {
    ...{ id, name: id, why: "", usually: "major", gravest: "major" },
    ...{ sources: [], moments: [], practise: [] },
    ...more,
  };
}

const sorry = aRule("sorry", {
  name: "先致歉，后解释",
  why: "他还在气头上，什么理由听着都是借口。",
  gravest: "critical",
  ours: "figure",
  sources: [{ place: "003·c 二", title: "沟通技巧" }, { place: "999" }],
  moments: [
    {
      scenario: "排队四十分钟",
      line: { scene: "她拍了一下台面。", says: [{ name: "王女士", text: "都四十分钟了！" }] },
      wrong: { said: [{ say: "今天柜台人手紧。" }], why: "先给了理由。" },
      right: { said: [{ do: "走到她跟前站住", say: "让您久等了。" }] },
    },
  ],
  practise: [{ id: "queue", title: "排队四十分钟", post: "大堂经理" }],
});
const tidy = aRule("tidy", {
  name: "台面归位",
  moments: [
    {
      scenario: "晨间",
      wrong: { said: [{ do: "吃包子" }], left: [{ do: "扶正胸牌" }] },
      right: { said: [{ do: "添上笔" }] },
    },
  ],
});
const handbook: Handbook = {
  ...{ format: 1, locale: "zh-CN" },
  dimensions: [
    { id: "apology", name: "致歉", axis: "warmth", rules: [sorry, aRule("mend", { name: "道歉要有行动" })] },
    { id: "preparation", name: "准备", axis: "rule", rules: [tidy] },
  ],
};

function sources(fetchContent = async () => handbook as unknown): Sources {
  return { fetchContent: fetchContent as Sources["fetchContent"], fetchScenario: vi.fn() };
}

function open(rule?: string, from = sources()) {
  rememberWanted(EVERYTHING);
  return show(<HandbookRoom rule={rule} {...from} />);
}

const links = () => screen.getAllByRole("link").map((each) => each.getAttribute("href"));

describe("the handbook", () => {
  it("shows every rule as one link, by dimension", async () => {
    open();
    const section = await screen.findByRole("region", { name: /^致歉 温度 2 条$/ });
    const [first] = within(section).getAllByRole("link");
    expect(first).toHaveAttribute("href", "#/handbook/sorry");
    expect(first).toHaveAccessibleName(/先致歉，后解释.*气头上.*重要，严重时是要害.*数字请向本行确认/);
    expect(screen.getByRole("heading", { level: 1, name: "规矩手册" })).toHaveAttribute("tabindex", "-1");
    expect(screen.getByRole("status")).toHaveTextContent("共 3 条");
    await expectAccessible();
  });

  it("finds by words and by axis, and says how many; nothing found offers the way back", async () => {
    open();
    const words = await screen.findByRole("searchbox", { name: "找一条规矩" });
    await userEvent.type(words, "借口");
    expect(screen.getByRole("status")).toHaveTextContent("找到 1 条");
    expect(links()).toEqual(["#/", "#/handbook/sorry"]);
    await userEvent.clear(words);
    await userEvent.click(screen.getByRole("radio", { name: "法度" }));
    expect(links()).toEqual(["#/", "#/handbook/tidy"]);
    await userEvent.type(words, "致歉");
    expect(screen.getByRole("heading", { name: "没有找到" })).toBeVisible();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "看全部规矩" }));
    expect(screen.getByRole("status")).toHaveTextContent("共 3 条");
    expect(words).toHaveFocus();
  });

  it("shows one dimension, of those on the axis in view", async () => {
    open();
    const dimension = await screen.findByRole("combobox", { name: "类别" });
    await userEvent.selectOptions(dimension, "准备");
    expect(links()).toEqual(["#/", "#/handbook/tidy"]);
    await userEvent.click(screen.getByRole("radio", { name: "温度" }));
    expect(within(dimension).queryByRole("option", { name: "准备" })).toBeNull();
    expect(links()).toEqual(["#/", "#/handbook/sorry", "#/handbook/mend"]);
  });

  it("opens the rule in the address: why, moment, where to practise, sources", async () => {
    open("sorry");
    const name = await screen.findByRole("heading", { level: 1, name: "先致歉，后解释" });
    await waitFor(() => expect(name).toHaveFocus());
    expect(screen.getByText("王女士：都四十分钟了！")).toBeVisible();
    const wrong = screen.getByRole("heading", { name: "这样就违了" }).closest("section") as HTMLElement;
    expect(within(wrong).getByText("今天柜台人手紧。")).toBeVisible();
    expect(within(wrong).getByText("先给了理由。")).toBeVisible();
    expect(screen.getByText("让您久等了。")).toBeVisible();
    expect(screen.getByText(/这样的数字为本产品所设/)).toBeVisible();
    const practise = screen.getByRole("region", { name: "练这一条" });
    expect(within(practise).getByRole("link")).toHaveAttribute("href", "#/brief/queue");
    expect(screen.getByRole("region", { name: "出处" })).toHaveTextContent("沟通技巧 003·c 二");
    expect(screen.getByRole("link", { name: "道歉要有行动" })).toHaveAttribute("href", "#/handbook/mend");
    await expectAccessible();
  });

  it("says what of a checklist was left out, and where nothing can be shown yet", async () => {
    open("tidy");
    expect(await screen.findByText("漏了：")).toBeVisible();
    expect(screen.getByText("扶正胸牌")).toBeVisible();
    cleanup();
    open("mend");
    expect(await screen.findByText("还没有哪一场把这条规矩演出来。")).toBeVisible();
    expect(screen.getByText("还没有用到这条规矩的场景。")).toBeVisible();
    await expectAccessible();
  });

  it("comes back to the list as it was left, with the focus on the rule that was read", async () => {
    open();
    await userEvent.type(await screen.findByRole("searchbox"), "道歉");
    cleanup();
    history.replaceState(null, "", "#/handbook/mend");
    const room = <HandbookRoom rule="mend" {...sources()} />;
    show(room);
    await screen.findByRole("heading", { level: 1, name: "道歉要有行动" });
    history.replaceState(null, "", "#/handbook");
    cleanup();
    show(<HandbookRoom rule={undefined} {...sources()} />);
    await waitFor(() => expect(screen.getByRole("link", { name: /道歉要有行动/ })).toHaveFocus());
    expect(screen.getByRole("searchbox")).toHaveValue("道歉");
  });

  it("says so where there is no such rule, and where nothing arrives", async () => {
    open("gone");
    expect(await screen.findByText("手册里没有这条规矩")).toBeVisible();
    expect(screen.getByRole("link", { name: "看全部规矩" })).toHaveAttribute("href", "#/handbook");
    cleanup();
    const once = vi.fn(async () => handbook as unknown).mockRejectedValueOnce(new Error("offline"));
    open(undefined, sources(once));
    expect(await screen.findByRole("alert")).toHaveTextContent("没有取到内容");
    await userEvent.click(screen.getByRole("button", { name: "再试一次" }));
    expect(await screen.findByRole("link", { name: /先致歉/ })).toBeVisible();
  });
});

describe("looking for a rule", () => {
  const named = (name: string, why: string) => aRule(name, { name, why });
  const dimensions: Handbook["dimensions"] = [
    { id: "speed", name: "时效", axis: "rule", rules: [named("两人即增窗", "ＡＴＭ 也排队")] },
    {
      id: "empathy",
      name: "Empathy",
      axis: "warmth",
      rules: [named("Don’t shrug", "To them it is the day.")],
    },
  ];
  const found = (words: string, axis: "" | "warmth" | "rule" = "") =>
    findRules(dimensions, { ...EVERYTHING, words, axis }).flatMap(({ rules }) =>
      rules.map(({ name }) => name),
    );

  it("takes any part of name, why and dimension, in any width, case and quotes", () => {
    expect(found("增窗")).toEqual(["两人即增窗"]);
    expect(found("atm")).toEqual(["两人即增窗"]);
    expect(found("时效 排队")).toEqual(["两人即增窗"]);
    expect(found("DON'T day")).toEqual(["Don’t shrug"]);
    expect(found(" empathy ")).toEqual(["Don’t shrug"]);
    expect(found("增窗 day")).toEqual([]);
    expect(found("", "warmth")).toEqual(["Don’t shrug"]);
  });
});
