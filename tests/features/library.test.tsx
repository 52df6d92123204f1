import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { BriefingRoom } from "#features/library/briefing.tsx";
import { LibraryRoom } from "#features/library/index.tsx";
import { leadOf } from "#features/library/lead.ts";
import { attemptsOf, saveAttempt } from "#store/attempts.ts";
import { readPreferences, setPreference } from "#store/current.ts";
import { savePerson } from "#store/people.ts";
import { appendTurn, createSession, listSessions } from "#store/sessions.ts";
import { aContent, anAttempt, aPerson, aScenario, aSession, turnsOf } from "#tests/kit/a-content.ts";
import { aCard, aManifest, expectAccessible, freshRoomEachTime, show, sourcesOf } from "./library-kit.tsx";

freshRoomEachTime();

const THREE = [aCard("queue"), aCard("lost-card"), aCard("greeting", { title: "晨间迎宾", difficulty: 5 })];
const three = sourcesOf(async (locale) =>
  aManifest(locale === "en" ? THREE.map((each) => ({ ...each, title: "The queue" })) : THREE, locale),
);

/** A conversation of Li's that stands at its second line, or at its ending. */
async function begun(choices: string[], id = "s1") {
  const record = aSession(id);
  await createSession(record, aContent());
  for (const [n, turn] of turnsOf(record, choices).entries()) await appendTurn(id, n, turn);
}

describe("the library", () => {
  it("shows each scenario as one link, and asks a newcomer nothing", async () => {
    show(<LibraryRoom {...three} />);
    const cards = await screen.findAllByRole("link", { name: /还没练过/ });
    expect(cards.map((each) => each.getAttribute("href"))).toEqual([
      "#/brief/queue",
      "#/brief/lost-card",
      "#/brief/greeting",
    ]);
    expect(within(cards[2] as HTMLElement).getByRole("heading", { name: "晨间迎宾" })).toBeVisible();
    expect(within(cards[2] as HTMLElement).getByRole("img", { name: "难度很难，5，满分五" })).toBeVisible();
    expect(screen.getByRole("link", { name: "写上你是谁" })).toHaveAttribute("href", "#/settings");
    expect(screen.getByRole("heading", { level: 1 })).toHaveAttribute("tabindex", "-1");
    expect(screen.queryByLabelText("岗位")).toBeNull();
    await expectAccessible();
  });

  it("says how it went last time, and puts what is unfinished on top", async () => {
    await savePerson(aPerson("li", { name: "李敏" }));
    setPreference("person", "li");
    const other = anAttempt("a1");
    await saveAttempt({ ...other, scenario: "queue" });
    await begun(["soothe"]);
    show(<LibraryRoom {...three} />);
    expect(await screen.findByText("现在练习的是李敏。")).toBeVisible();
    const onTop = await screen.findByRole("region", { name: "上次没练完" });
    expect(within(onTop).getByRole("link", { name: /接着练/ })).toHaveAttribute("href", "#/play/lost-card");
    expect(within(onTop).getByText(/到第 2 轮/)).toBeVisible();
    const [done, open] = await screen
      .findAllByRole("link", { name: /卡丢了/ })
      .then((all) => all.filter((each) => /^#\/brief\//.test(each.getAttribute("href") ?? "")))
      .then((all) => all.filter((each) => !each.closest("section.going-on")));
    expect(done).toHaveAccessibleName(/上次通过.*礼仪.*判断 100%.*圆满/);
    expect(open).toHaveAccessibleName(/没练完，到第 2 轮/);
    await expectAccessible();
  });

  it("begins a newcomer with an easy one and a middling one, then says why it suggests what", async () => {
    const cards = [
      aCard("queue", { title: "排队", difficulty: 2, callsUp: ["soothe-first"] }),
      aCard("greeting", { title: "迎宾", difficulty: 3 }),
      aCard("lost-card", { title: "挂失", difficulty: 5 }),
    ];
    const sources = sourcesOf(async () => aManifest(cards));
    show(<LibraryRoom {...sources} />);
    const first = await screen.findByRole("region", { name: "接下来" });
    const links = within(first).getAllByRole("link");
    expect(links.map((each) => each.getAttribute("href"))).toEqual(["#/brief/queue", "#/brief/greeting"]);
    expect(within(first).getByText(/先来一场容易的/)).toBeVisible();
    await expectAccessible();

    cleanup();
    setPreference("person", "li");
    await savePerson(aPerson("li", { name: "李敏" }));
    const before = { startedAt: "2026-01-05T09:00:00.000Z", endedAt: "2026-01-05T09:05:00.000Z" };
    for (const scenario of ["queue", "greeting"]) {
      await saveAttempt({ ...anAttempt(scenario), scenario, ...before });
    }
    show(<LibraryRoom {...sources} />);
    const next = await screen.findByRole("region", { name: "接下来" });
    expect(within(next).getAllByRole("link")).toHaveLength(1);
    expect(within(next).getByText(/规矩到了该再练的时候|还没练过/)).toBeVisible();
  });

  it("does not call unfinished what stands at its ending", async () => {
    setPreference("person", "li");
    await begun(["soothe", "ask-id"]);
    show(<LibraryRoom {...three} />);
    expect(await screen.findByRole("link", { name: /上次通过/ })).toBeVisible();
    expect(screen.queryByRole("region", { name: "上次没练完" })).toBeNull();
    expect((await attemptsOf("li")).attempts).toHaveLength(1);
  });

  it("says that it is fetching only after a second, and offers to try again", async () => {
    let arrive: (() => void) | undefined;
    const manifest = vi
      .fn()
      .mockRejectedValueOnce(new Error("offline"))
      .mockImplementation(
        () => new Promise((resolve) => (arrive = () => resolve(aManifest([aCard("queue")])))),
      );
    show(<LibraryRoom {...sourcesOf(manifest)} />);
    expect(await screen.findByRole("alert")).toHaveTextContent("没有取到内容");
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "再试一次" }));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    expect(await screen.findByRole("progressbar", {}, { timeout: 2000 })).toBeVisible();
    arrive?.();
    expect(await screen.findByRole("link", { name: /还没练过/ })).toBeVisible();
  });

  it("says so where there are no scenarios", async () => {
    show(<LibraryRoom {...sourcesOf(async () => aManifest([]))} />);
    expect(await screen.findByText("还没有场景")).toBeVisible();
  });

  it("filters by post where there are many", async () => {
    const cards = Array.from({ length: 9 }, (_, n) => aCard(`c${n}`, n === 0 ? { post: "lobby" } : {}));
    const manifest = {
      ...aManifest(cards),
      posts: { counter: { name: "柜员" }, lobby: { name: "大堂经理" } },
    };
    show(<LibraryRoom {...sourcesOf(async () => manifest)} />);
    await userEvent.selectOptions(await screen.findByLabelText("岗位"), "大堂经理");
    expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(1);
    await expectAccessible();
  });

  it("changes the language in place, and remembers it", async () => {
    show(<LibraryRoom {...three} />);
    await userEvent.selectOptions(await screen.findByRole("combobox", { name: /语言/ }), "English");
    expect(await screen.findByRole("heading", { level: 1, name: "Duilian" })).toBeVisible();
    expect(await screen.findAllByRole("link", { name: /The queue.*Not practised yet/ })).toHaveLength(3);
    expect(readPreferences().locale).toBe("en");
  });
});

describe("the lead of a card", () => {
  it("is a sentence or two, without what is drawn later", () => {
    expect(leadOf("下雨。{num}号在等。你是小唐。他来了。\n第二段。", "zh-CN")).toBe("下雨。你是小唐。");
    expect(leadOf("It’s 3.15 p.m. here. Ms Wang waits. She has {num}.", "en")).toBe(
      "It’s 3.15 p.m. here. Ms Wang waits.",
    );
    expect(leadOf("没有句号", "zh-CN")).toBe("没有句号");
    expect(leadOf("还坐着{n}个人。\n小舒来了八个月。", "zh-CN")).toBe("小舒来了八个月。");
  });
});

describe("the briefing", () => {
  const scenario = aScenario({ brief: "阿姨说{greeting}。", cast: [...aScenario().cast] });
  const room = (
    <BriefingRoom
      id="lost-card"
      {...sourcesOf(three.fetchContent.bind(null, "zh-CN", "manifest") as never, aContent({ scenario }))}
    />
  );

  it("says what one should know, and starts on the brief that was read", async () => {
    show(room);
    const text = (await screen.findByText(/^阿姨说(早上好|下午好)。$/)).textContent ?? "";
    expect(screen.getByRole("heading", { level: 1, name: "卡丢了" })).toBeVisible();
    expect(screen.getByText("每一步，请选择最恰当的应对。")).toBeVisible();
    expect(screen.getAllByText("王阿姨")).not.toHaveLength(0);
    await expectAccessible();
    await userEvent.click(screen.getByRole("link", { name: "开始" }));
    await waitFor(() => expect(location.hash).toBe("#/play/lost-card"));
    const [session] = await listSessions();
    expect(session?.trace).toMatchObject({ scenario: "lost-card", content: aContent().hash });
    cleanup();
    show(room);
    expect(await screen.findByRole("link", { name: "接着练，第 1 轮" })).toBeVisible();
    expect(screen.getByText(text)).toBeVisible();
  });

  it("carries on with what is open, or starts over and says what that means", async () => {
    setPreference("person", "li");
    await begun(["soothe"]);
    show(room);
    const carryOn = await screen.findByRole("link", { name: "接着练，第 2 轮" });
    expect(carryOn).toHaveAttribute("href", "#/play/lost-card");
    const over = screen.getByRole("button", { name: "重新开始" });
    expect(over).toHaveAccessibleDescription(/记为“中途离开”/);
    await expectAccessible();
    await userEvent.click(over);
    await waitFor(() => expect(location.hash).toBe("#/play/lost-card"));
    expect((await attemptsOf("li")).attempts.map(({ id, how }) => [id, how])).toEqual([["s1", "left"]]);
    expect(await listSessions()).toHaveLength(1);
  });
});
