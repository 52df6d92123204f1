import { openDB } from "idb";
import { describe, expect, it, vi } from "vitest";
import { StoreFailure } from "#store/failure.ts";
import {
  appendTurn,
  createSession,
  leaveSession,
  listSessions,
  openSessionFor,
  readBook,
  readContent,
  readSession,
  removeSession,
  saveBook,
} from "#store/sessions.ts";
import { closeSessions, onDisplaced, openSessions, SESSIONS_DB } from "#store/sessions-db.ts";
import { aBook, aContent, aSession, turnsOf } from "#tests/kit/a-content.ts";
import { freshEachTime } from "./fresh.ts";

freshEachTime();
const record = aSession("s1");
const turns = turnsOf(record, ["soothe", "ask-id"]);
const [first, second] = turns as [(typeof turns)[0], (typeof turns)[0]];

function failure(code: string) {
  return expect.objectContaining({ name: "StoreFailure", code });
}

describe("a session", () => {
  it("is there after the database was closed, turn by turn and in order", async () => {
    await createSession(record, aContent());
    await appendTurn("s1", 0, first);
    await appendTurn("s1", 1, second);
    await closeSessions();
    expect(await readSession("s1")).toEqual({ record, turns, content: aContent() });
  });

  it("keeps more than ten turns in order", async () => {
    await createSession(record, aContent());
    for (let n = 0; n < 12; n += 1) await appendTurn("s1", n, { ...first, node: `n${n}` });
    expect((await readSession("s1"))?.turns.map((turn) => turn.node)).toEqual(
      Array.from({ length: 12 }, (_, n) => `n${n}`),
    );
  });

  it("is begun once", async () => {
    await createSession(record, aContent());
    await expect(createSession({ ...record, person: "other" }, aContent())).rejects.toEqual(failure("taken"));
    expect((await readSession("s1"))?.record.person).toBe("li");
  });

  it("takes a turn once: the second writer is told, the first stands", async () => {
    await createSession(record, aContent());
    await appendTurn("s1", 0, first);
    await expect(appendTurn("s1", 0, { ...first, chosen: "wave-off" })).rejects.toEqual(failure("taken"));
    expect((await readSession("s1"))?.turns).toEqual([first]);
    await appendTurn("s1", 1, second);
  });

  it("lets one of two tabs that write at once be first", async () => {
    await createSession(record, aContent());
    const both = await Promise.allSettled([appendTurn("s1", 0, first), appendTurn("s1", 0, second)]);
    expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("takes no turn after one that was never kept, and none once it was left or removed", async () => {
    await createSession(record, aContent());
    await expect(appendTurn("s1", 1, second)).rejects.toEqual(failure("unknown"));
    await leaveSession("s1", "2026-11-20T09:05:00.000Z");
    await leaveSession("s1", "2026-11-20T10:00:00.000Z");
    expect((await readSession("s1"))?.record.trace.leftAt).toBe("2026-11-20T09:05:00.000Z");
    await expect(appendTurn("s1", 0, first)).rejects.toEqual(failure("taken"));
    await removeSession("s1");
    await expect(appendTurn("s1", 0, first)).rejects.toEqual(failure("taken"));
    expect(await readSession("s1")).toBeUndefined();
    expect(await readContent(record.trace.content, "zh-CN")).toEqual(aContent());
  });

  it("leaves alone the turns of one whose name begins alike", async () => {
    await createSession(record, aContent());
    await createSession(aSession("s11"), aContent());
    await appendTurn("s11", 0, first);
    await removeSession("s1");
    expect((await readSession("s11"))?.turns).toEqual([first]);
  });

  it("is found again by scenario and person, the newest that was not left", async () => {
    const at = (startedAt: string) => ({ ...record.trace, startedAt });
    await createSession(aSession("old", { trace: at("2026-11-20T08:00:00.000Z") }), aContent());
    await createSession(aSession("new", { trace: at("2026-11-20T09:30:00.000Z") }), aContent());
    await createSession(aSession("hers", { person: "wang" }), aContent());
    expect((await listSessions()).map((each) => each.id)).toEqual(["new", "hers", "old"]);
    expect(await openSessionFor("lost-card", "li")).toBe("new");
    await leaveSession("new", "2026-11-20T10:00:00.000Z");
    expect(await openSessionFor("lost-card", "li")).toBe("old");
    expect(await openSessionFor("another", "li")).toBeUndefined();
  });
});

describe("contents and books", () => {
  it("are found by hash in that language, or in any", async () => {
    const english = aContent({ scenario: { ...aContent().scenario, locale: "en" } });
    await createSession(record, aContent());
    await createSession(aSession("s2", { locale: "en" }), english);
    await saveBook(aBook(), "zh-CN");
    expect(await readContent("c".repeat(64), "en")).toEqual(english);
    expect(await readContent("c".repeat(64), "zh-TW")).toBeDefined();
    expect(await readContent("d".repeat(64), "en")).toBeUndefined();
    expect(await readBook("b".repeat(64), "en")).toEqual(aBook());
  });
});

describe("the database", () => {
  it.each([
    ["SecurityError", "unavailable"],
    ["UnknownError", "unavailable"],
    ["InvalidStateError", "unavailable"],
    ["VersionError", "newer"],
    ["QuotaExceededError", "full"],
  ])("that fails to open with %s is %s, and is tried again", async (name, code) => {
    await closeSessions();
    const failing = () => Promise.reject(new DOMException("no", name));
    await expect(openSessions(failing)).rejects.toEqual(failure(code));
    await createSession(record, aContent());
  });

  it("that throws at once is unavailable, for every function", async () => {
    await closeSessions();
    const open = vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("private window", "SecurityError");
    });
    await expect(createSession(record, aContent())).rejects.toEqual(failure("unavailable"));
    await expect(appendTurn("s1", 0, first)).rejects.toBeInstanceOf(StoreFailure);
    await expect(readSession("s1")).rejects.toEqual(failure("unavailable"));
    await expect(listSessions()).rejects.toEqual(failure("unavailable"));
    open.mockRestore();
  });

  it("gives way to a newer version in another tab, says so, and is then told that it is old", async () => {
    const why = vi.fn();
    const stop = onDisplaced(why);
    await createSession(record, aContent());
    const newer = await openDB(SESSIONS_DB, 2);
    expect(why).toHaveBeenCalledExactlyOnceWith("newer");
    await expect(readSession("s1")).rejects.toEqual(failure("newer"));
    newer.close();
    stop();
  });

  it("is opened again after the browser closed it without a word", async () => {
    await createSession(record, aContent());
    (await openSessions()).close();
    await appendTurn("s1", 0, first);
    expect((await readSession("s1"))?.turns).toEqual([first]);
  });
});
