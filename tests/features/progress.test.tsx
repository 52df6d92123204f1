import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { ProgressRoom } from "#features/progress/index.tsx";
import { saveAttempt } from "#store/attempts.ts";
import { currentPerson, setPreference } from "#store/current.ts";
import { savePerson } from "#store/people.ts";
import { appendTurn, createSession } from "#store/sessions.ts";
import { aContent, anAttempt, aPerson, aSession, turnsOf } from "#tests/kit/a-content.ts";
import { aCard, aManifest, expectAccessible, freshRoomEachTime, show, sourcesOf } from "./library-kit.tsx";

freshRoomEachTime();

const sources = sourcesOf(async () => aManifest([aCard("lost-card", { title: "挂失" })]));

const day = (n: number) => ({ startedAt: new Date(Date.UTC(2026, 10, 1, 1, n)).toISOString() });

async function begun(id: string, choices: string[]) {
  const record = aSession(id);
  await createSession(record, aContent());
  for (const [n, turn] of turnsOf(record, choices).entries()) await appendTurn(id, n, turn);
}

it("invites to a first scenario where nothing was practised", async () => {
  show(<ProgressRoom {...sources} />);
  expect(await screen.findByRole("link", { name: "去选第一个场景" })).toHaveAttribute("href", "#/");
  await expectAccessible();
});

it("lists what was practised, newest first, each with the way to its debrief", async () => {
  setPreference("person", "li");
  const passed = anAttempt("a1");
  await saveAttempt({ ...passed, ...day(1) });
  const { outcome: _none, ...score } = passed.score;
  const left = { ...score, passed: false, judgement: { ...score.judgement, percent: null } };
  await saveAttempt({ ...passed, id: "a2", ...day(2), score: left, how: "left" });
  await begun("s1", ["soothe"]);
  await begun("s2", ["soothe", "ask-id"]);
  show(<ProgressRoom {...sources} />);
  const done = await screen.findByRole("region", { name: "练过的" });
  const rows = within(done).getAllByRole("link");
  expect(rows.map((each) => each.getAttribute("href"))).toEqual([
    "#/debrief/s2",
    "#/debrief/a2",
    "#/debrief/a1",
  ]);
  expect(rows[1]).toHaveAccessibleName(/挂失 2026年11月1日.*判断 未评.*中途离开.*未通过/);
  expect(rows[2]).toHaveAccessibleName(/判断 100%.*圆满.*通过/);
  const running = screen.getByRole("region", { name: "没练完" });
  expect(within(running).getByRole("link", { name: /接着练/ })).toHaveAttribute("href", "#/play/lost-card");
  await expectAccessible();
});

it("says how many records it cannot read, and does not hide them", async () => {
  setPreference("person", "li");
  await saveAttempt(anAttempt("a1"));
  await saveAttempt({ ...anAttempt("a2"), version: 2 } as never);
  show(<ProgressRoom {...sources} />);
  expect(await screen.findByText(/另有 1 条记录，这个版本读不了/)).toBeVisible();
  expect(screen.getAllByRole("link", { name: /挂失/ })).toHaveLength(1);
  await expectAccessible();
});

it("shows fifty, and fifty more", async () => {
  setPreference("person", "li");
  for (let n = 0; n < 53; n++) await saveAttempt({ ...anAttempt(`a${n}`), ...day(n) });
  show(<ProgressRoom {...sources} />);
  const done = await screen.findByRole("region", { name: "练过的" });
  expect(within(done).getAllByRole("link")).toHaveLength(50);
  await userEvent.click(screen.getByRole("button", { name: "再看 50 条" }));
  await screen.findByText((_, element) => element?.getAttribute("href") === "#/debrief/a0");
  expect(within(done).getAllByRole("link")).toHaveLength(53);
  expect(screen.queryByRole("button", { name: "再看 50 条" })).toBeNull();
});

it("is somebody else's on a shared device as soon as they are chosen", async () => {
  await savePerson(aPerson("li", { name: "李敏" }));
  await savePerson(aPerson("wang", { name: "王芳", createdAt: "2026-11-02T08:00:00.000Z" }));
  setPreference("person", "li");
  await saveAttempt(anAttempt("a1"));
  await saveAttempt(anAttempt("hers", { person: "wang" }));
  show(<ProgressRoom {...sources} />);
  await userEvent.selectOptions(await screen.findByLabelText("谁的练习"), "王芳 · 0042");
  await screen.findByText((_, element) => element?.getAttribute("href") === "#/debrief/hers");
  expect(screen.getAllByRole("link", { name: /挂失/ })).toHaveLength(1);
  expect(currentPerson()).toBe("wang");
});
