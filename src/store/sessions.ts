import type { BookContent, Content } from "#domain/pack/content.ts";
import type { SessionRecord } from "#domain/record/session-record.ts";
import type { Turn } from "#domain/session/trace.ts";
import { asStoreFailure, StoreFailure } from "./failure.ts";
import { begin, type TurnRow } from "./sessions-db.ts";

/** A session as it is kept: the record, its turns in order, and the content it runs on. */
export type StoredSession = { record: SessionRecord; turns: Turn[]; content: Content };

/**
 * Keeps a new session and the content it runs on, together or not at all.
 * @throws {StoreFailure} `taken` where a session of that id is there
 */
export function createSession(record: SessionRecord, content: Content): Promise<void> {
  return storing("add", async () => {
    const tx = await begin(["sessions", "contents"], "readwrite");
    await Promise.all([
      tx.objectStore("sessions").add(record),
      tx.objectStore("contents").put({ hash: content.hash, locale: record.locale, content }),
      tx.done,
    ]);
  });
}

/**
 * Keeps turn `n`, counted from 0; resolves once it is on the disk. A turn is added, never put: where another tab was
 * first, or has ended the session, that tab's stands.
 * @throws {StoreFailure} `taken`; `full`; `unknown` where the turn before was never kept
 */
export function appendTurn(id: string, n: number, turn: Turn): Promise<void> {
  return storing("add", async () => {
    const tx = await begin(["sessions", "turns"], "readwrite", { durability: "strict" });
    const turns = tx.objectStore("turns");
    const done = settled(tx.done);
    const checks = Promise.all([
      tx.objectStore("sessions").get(id),
      n > 0 ? turns.getKey([id, n - 1]) : true,
    ]);
    // Asked beside the checks, not after them: every hop is a wait before the next line. A failed check undoes it.
    const added = turns.add({ session: id, n, ...turn });
    added.catch(() => undefined);
    const [record, before] = await checks;
    const wrong = !record || record.trace.leftAt !== undefined ? "taken" : before ? undefined : "unknown";
    if (wrong) {
      tx.abort();
      await done;
      throw new StoreFailure(wrong);
    }
    await Promise.all([added, tx.done]);
  });
}

/** A session whole; `undefined` where it is not there, or does not look like one. */
export function readSession(id: string): Promise<StoredSession | undefined> {
  return storing("other", async () => {
    const tx = await begin(["sessions", "turns", "contents"], "readonly");
    const [record, rows] = await Promise.all([
      tx.objectStore("sessions").get(id),
      tx.objectStore("turns").getAll(turnsOf(id)),
    ]);
    if (!record || !looksLikeSession(record)) return undefined;
    const contents = tx.objectStore("contents");
    const { content: hash } = record.trace;
    const row = (await contents.get([hash, record.locale])) ?? (await contents.get(anyLocaleOf(hash)));
    return row && { record, turns: turnsIn(rows), content: row.content };
  });
}

/** The newest session of that scenario which that person has not left. It may stand at its ending. */
export async function openSessionFor(scenario: string, person: string): Promise<string | undefined> {
  const open = (await listSessions()).filter(
    (each) => each.trace.scenario === scenario && each.person === person && each.trace.leftAt === undefined,
  );
  return open[0]?.id;
}

/** Every session that has not become an attempt, newest first. */
export function listSessions(): Promise<SessionRecord[]> {
  return storing("other", async () => {
    const tx = await begin(["sessions"], "readonly");
    const all = (await tx.objectStore("sessions").getAll()).filter(looksLikeSession);
    return all.sort((one, other) => (one.trace.startedAt < other.trace.startedAt ? 1 : -1));
  });
}

/** Marks a session as left; from then on it takes no turn. One that was left before keeps its time. */
export function leaveSession(id: string, at: string): Promise<void> {
  return storing("other", async () => {
    const tx = await begin(["sessions"], "readwrite", { durability: "strict" });
    const record = await tx.store.get(id);
    const left = record && record.trace.leftAt === undefined;
    await Promise.all([left && tx.store.put({ ...record, trace: { ...record.trace, leftAt: at } }), tx.done]);
  });
}

/** Removes a session with its turns. The content stays: attempts are read again on it. */
export function removeSession(id: string): Promise<void> {
  return storing("other", async () => {
    const tx = await begin(["sessions", "turns"], "readwrite");
    await Promise.all([
      tx.objectStore("sessions").delete(id),
      tx.objectStore("turns").delete(turnsOf(id)),
      tx.done,
    ]);
  });
}

/** Keeps the rules that attempts are judged by. */
export function saveBook(book: BookContent, locale: string): Promise<void> {
  return storing("other", async () => {
    const tx = await begin(["books"], "readwrite");
    await Promise.all([tx.store.put({ hash: book.hash, locale, book }), tx.done]);
  });
}

/** The rules of that hash, in that language or any other. */
export function readBook(hash: string, locale: string): Promise<BookContent | undefined> {
  return storing("other", async () => {
    const { store } = await begin(["books"], "readonly");
    return ((await store.get([hash, locale])) ?? (await store.get(anyLocaleOf(hash))))?.book;
  });
}

/** The content of that hash, in that language or any other. */
export function readContent(hash: string, locale: string): Promise<Content | undefined> {
  return storing("other", async () => {
    const { store } = await begin(["contents"], "readonly");
    return ((await store.get([hash, locale])) ?? (await store.get(anyLocaleOf(hash))))?.content;
  });
}

async function storing<T>(doing: "add" | "other", work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStoreFailure(error, doing);
  }
}

/** The rows of a session, in order. */
export function turnsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);
}

function anyLocaleOf(hash: string): IDBKeyRange {
  return IDBKeyRange.bound([hash, ""], [hash, "\uffff"]);
}

/** The turns without the columns they are found by, up to the first that is missing. */
export function turnsIn(rows: readonly TurnRow[]): Turn[] {
  const gap = rows.findIndex((row, index) => row.n !== index || !Array.isArray(row.offered));
  return rows.slice(0, gap === -1 ? rows.length : gap).map(({ session: _session, n: _n, ...turn }) => turn);
}

function looksLikeSession(record: SessionRecord): boolean {
  return record.version === 1 && typeof record.trace?.content === "string" && record.trace.version === 1;
}

async function settled(promise: Promise<unknown>): Promise<void> {
  await promise.catch(() => undefined);
}
