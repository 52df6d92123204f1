import { describe, expect, it } from "vitest";
import {
  allAttempts,
  attemptsOf,
  countAttempts,
  readAttempt,
  saveAttempt,
  saveAttemptOnce,
} from "#store/attempts.ts";
import { db, openDatabase } from "#store/db.ts";
import { asStoreFailure } from "#store/failure.ts";
import { people, readPerson, removePerson, savePerson } from "#store/people.ts";
import { readSpace } from "#store/space.ts";
import { anAttempt, aPerson } from "#tests/kit/a-content.ts";
import { freshEachTime } from "./fresh.ts";

freshEachTime();

describe("attempts", () => {
  const at = (day: number) => ({ startedAt: `2026-11-${day}T09:00:00.000Z` });

  it("are somebody's, newest first, as many as wanted", async () => {
    for (const day of [12, 30, 21]) await saveAttempt({ ...anAttempt(`a${day}`), ...at(day) });
    await saveAttempt(anAttempt("hers", { person: "wang" }));
    expect((await attemptsOf("li")).attempts.map((each) => each.id)).toEqual(["a30", "a21", "a12"]);
    expect((await attemptsOf("li", { limit: 2 })).attempts.map((each) => each.id)).toEqual(["a30", "a21"]);
    expect((await allAttempts()).attempts).toHaveLength(4);
    expect(await countAttempts()).toBe(4);
  });

  it("are the same saved twice; the first stands where only one may", async () => {
    await saveAttempt(anAttempt("a1"));
    await saveAttempt(anAttempt("a1"));
    expect(await saveAttemptOnce({ ...anAttempt("a1"), note: "other" })).toEqual(anAttempt("a1"));
    expect(await readAttempt("a1")).toEqual(anAttempt("a1"));
  });

  it("that cannot be read are counted, not thrown away", async () => {
    await saveAttempt(anAttempt("a1"));
    const later = { ...anAttempt("a2"), version: 2 };
    await db.table("attempts").add(later);
    expect(await allAttempts()).toEqual({ attempts: [anAttempt("a1")], unreadable: 1 });
    expect((await attemptsOf("li")).unreadable).toBe(1);
    await expect(readAttempt("a2")).rejects.toMatchObject({ code: "newer" });
    expect(await db.table("attempts").get("a2")).toEqual(later);
  });
});

describe("people", () => {
  it("come in the order in which they came, and go", async () => {
    await savePerson(aPerson("b", { createdAt: "2026-11-02T08:00:00.000Z" }));
    await savePerson(aPerson("c"));
    await savePerson(aPerson("c", { name: "new" }));
    expect((await people()).map((each) => each.id)).toEqual(["c", "b"]);
    expect((await readPerson("c"))?.name).toBe("new");
    await removePerson("c");
    expect(await readPerson("c")).toBeUndefined();
  });
});

describe("where there is no storage", () => {
  it("the failure says so, through what dexie wraps it in", async () => {
    const open = () => {
      throw new DOMException("private window", "SecurityError");
    };
    const indexedDB = { open, deleteDatabase: open, cmp: globalThis.indexedDB.cmp };
    const database = openDatabase({ indexedDB, IDBKeyRange });
    const failure = await database.attempts.count().catch(asStoreFailure);
    expect(failure).toMatchObject({ name: "StoreFailure", code: "unavailable" });
  });

  it("quota wins over the abort around it, and a stranger's error is unknown", () => {
    const full = Object.assign(new Error("aborted"), {
      name: "AbortError",
      inner: new DOMException("", "QuotaExceededError"),
    });
    expect(asStoreFailure(full).code).toBe("full");
    expect(asStoreFailure(asStoreFailure(full)).code).toBe("full");
    expect(asStoreFailure(new DOMException("", "ConstraintError")).code).toBe("unknown");
    expect(asStoreFailure(new DOMException("", "ConstraintError"), "add").code).toBe("taken");
    expect(asStoreFailure("what").code).toBe("unknown");
  });
});

describe("space", () => {
  it("is told with its limits", async () => {
    const { persisted, quota } = await readSpace();
    expect(typeof persisted).toBe("boolean");
    expect(quota).toBeGreaterThan(0);
  });
});
