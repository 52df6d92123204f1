import type { BookContent } from "#domain/pack/content.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import type { PersonRecord } from "#domain/record/person.ts";
import type { SessionRecord } from "#domain/record/session-record.ts";
import { attemptsOf } from "#store/attempts.ts";
import { people } from "#store/people.ts";
import { listSessions, readSession } from "#store/sessions.ts";
import { settleAll } from "#store/settle.ts";

/** A conversation under way, and the turn it goes on with, counted from 1. */
export type Running = { record: SessionRecord; turn: number };

/** All that the page shows of one person. */
export type History = {
  attempts: Attempt[];
  /** Records among those read that this version cannot read; they stay where they are. */
  unreadable: number;
  more: boolean;
  running: Running[];
  people: PersonRecord[];
  /** Whether something was practised before anybody said who they are. */
  unnamed: boolean;
};

/**
 * What a person has practised, newest first, after settling what is over. Without the book that waits; the rest is
 * shown all the same.
 */
export async function historyOf(
  person: string,
  limit: number,
  fetchBook: () => Promise<BookContent>,
): Promise<History> {
  const book = await fetchBook().catch(() => undefined);
  if (book) await settleAll(book);
  const [theirs, sessions, everybody, nobodys] = await Promise.all([
    attemptsOf(person, { limit: limit + 1 }),
    listSessions(),
    people(),
    attemptsOf("", { limit: 1 }),
  ]);
  const { attempts, unreadable } = theirs;
  return {
    attempts: attempts.slice(0, limit),
    unreadable,
    more: attempts.length + unreadable > limit,
    running: await runningOf(person, sessions),
    people: everybody,
    unnamed: nobodys.attempts.length + nobodys.unreadable > 0 || sessions.some((each) => each.person === ""),
  };
}

/** The newest unfinished conversation of each scenario: the one that carrying on leads to. */
async function runningOf(person: string, sessions: readonly SessionRecord[]): Promise<Running[]> {
  const newest = new Map<string, SessionRecord>();
  for (const each of sessions) {
    if (each.person !== person || each.trace.leftAt !== undefined) continue;
    if (!newest.has(each.trace.scenario)) newest.set(each.trace.scenario, each);
  }
  return Promise.all(
    [...newest.values()].map(async (record) => ({
      record,
      turn: ((await readSession(record.id))?.turns.length ?? 0) + 1,
    })),
  );
}
