import { describe, expect, it } from "vitest";
import { attemptOf } from "#domain/record/attempt-of.ts";
import { countAttempts, readAttempt } from "#store/attempts.ts";
import {
  appendTurn,
  createSession,
  leaveSession,
  listSessions,
  readBook,
  readContent,
} from "#store/sessions.ts";
import { keepAttempt, settleAll, settleSession } from "#store/settle.ts";
import { keepUnsaved, readUnsaved } from "#store/unsaved.ts";
import { aBook, aContent, anAttempt, aSession, turnsOf } from "#tests/kit/a-content.ts";
import { freshEachTime } from "./fresh.ts";

freshEachTime();

async function played(id: string, choices: string[]) {
  const record = aSession(id);
  await createSession(record, aContent());
  for (const [n, turn] of turnsOf(record, choices).entries()) await appendTurn(id, n, turn);
}

describe("settling", () => {
  it("turns a session that is over into an attempt, and keeps what it needs", async () => {
    await played("s1", ["soothe", "ask-id"]);
    const attempt = await settleSession("s1", aBook());
    expect(attempt).toEqual(anAttempt("s1"));
    expect(attempt?.score.outcome).toBe("good");
    expect(await readAttempt("s1")).toEqual(attempt);
    expect(await listSessions()).toEqual([]);
    expect(await readBook(aBook().hash, "zh-CN")).toEqual(aBook());
    expect(await readContent("c".repeat(64), "zh-CN")).toEqual(aContent());
  });

  it("twice is once, one after the other and at the same time", async () => {
    await played("s1", ["soothe", "ask-id"]);
    const both = await Promise.all([settleSession("s1", aBook()), settleSession("s1", aBook())]);
    both.push(await settleSession("s1", aBook()));
    for (const each of both) expect(each).toEqual(anAttempt("s1"));
    expect(await countAttempts()).toBe(1);
  });

  it("killed before the session went, goes on; and does not judge anew by other rules", async () => {
    await played("s1", ["wave-off", "ask-id"]);
    const turns = turnsOf(aSession("s1"), ["wave-off", "ask-id"]);
    const attempt = attemptOf(aSession("s1"), turns, aContent(), aBook());
    await keepAttempt(attempt!, aBook());
    expect(await listSessions()).toHaveLength(1);
    const other = aBook({ hash: "e".repeat(64), book: { ...aBook().book, rules: [] } });
    expect(await settleSession("s1", other)).toEqual(attempt);
    expect(await listSessions()).toEqual([]);
  });

  it("leaves alone what still runs, and settles what was left", async () => {
    await played("runs", ["soothe"]);
    await played("over", ["soothe", "skip"]);
    await played("left", ["soothe"]);
    await leaveSession("left", "2026-11-20T09:10:00.000Z");
    expect(await settleSession("runs", aBook())).toBeUndefined();
    const settled = await settleAll(aBook());
    expect(settled.map(({ id, how }) => `${id} ${how}`).sort()).toEqual(["left left", "over ended"]);
    expect((await listSessions()).map((each) => each.id)).toEqual(["runs"]);
    expect(await settleAll(aBook())).toEqual([]);
  });

  it("knows nothing of a session that was never kept", async () => {
    expect(await settleSession("nobody", aBook())).toBeUndefined();
    keepUnsaved(aSession("u1"), [], aContent());
    expect(readUnsaved("u1")).toEqual({ record: aSession("u1"), turns: [], content: aContent() });
  });
});
