import type { BookContent } from "#domain/pack/content.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import { attemptOf } from "#domain/record/attempt-of.ts";
import { readAttempt, saveAttemptOnce } from "./attempts.ts";
import { listSessions, readSession, removeSession, saveBook } from "./sessions.ts";

/**
 * A session that is over → the attempt, kept with the rules it was judged by; then its rows go. `undefined` while it
 * runs. Killed between two steps, or run twice, it comes to the same: the session goes only once the attempt is
 * there, and an attempt that is there is never judged anew.
 */
export async function settleSession(id: string, book: BookContent): Promise<Attempt | undefined> {
  const kept = await readAttempt(id);
  if (kept) {
    await removeSession(id);
    return kept;
  }
  const session = await readSession(id);
  const attempt = session && attemptOf(session.record, session.turns, session.content, book);
  if (!attempt) return undefined;
  const settled = await keepAttempt(attempt, book);
  await removeSession(id);
  return settled;
}

/** The steps before the session goes. */
export async function keepAttempt(attempt: Attempt, book: BookContent): Promise<Attempt> {
  await saveBook(book, book.book.locale);
  return saveAttemptOnce(attempt);
}

/**
 * Settles every session that is over and whose debrief was never opened. One that cannot be settled keeps nobody
 * else's from it, and stays as it is.
 */
export async function settleAll(book: BookContent): Promise<Attempt[]> {
  const settled: Attempt[] = [];
  for (const { id } of await listSessions()) {
    const attempt = await settleSession(id, book).catch(() => undefined);
    if (attempt) settled.push(attempt);
  }
  return settled;
}
