import type { BookContent } from "#domain/pack/content.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import { attemptsOf } from "#store/attempts.ts";
import { listSessions, readSession } from "#store/sessions.ts";
import { settleAll } from "#store/settle.ts";

/** A conversation that somebody has begun and not finished. */
export type Unfinished = {
  id: string;
  scenario: string;
  title: string;
  seed: string;
  /** The turn it goes on with, counted from 1. */
  turn: number;
  startedAt: string;
};

/** What somebody has practised, by scenario: the newest attempt, and the conversation still open. */
export type Practised = {
  last: Map<string, Attempt>;
  open: Map<string, Unfinished>;
  /** All there is, newest first. */
  attempts: readonly Attempt[];
};

/**
 * Reads what a person has practised. A session that stands at its ending is settled first, so that it is not called
 * unfinished; without the book, offline for instance, it has to be.
 */
export async function practisedBy(person: string, fetchBook: () => Promise<BookContent>): Promise<Practised> {
  const begun = await listSessions();
  const book = begun.length > 0 ? await fetchBook().catch(() => undefined) : undefined;
  if (book) await settleAll(book);
  const [{ attempts }, running] = await Promise.all([attemptsOf(person), listSessions()]);

  const last = new Map<string, Attempt>();
  for (const attempt of attempts) if (!last.has(attempt.scenario)) last.set(attempt.scenario, attempt);

  const open = new Map<string, Unfinished>();
  for (const { id, person: whose, title, trace } of running) {
    if (whose !== person || trace.leftAt !== undefined || open.has(trace.scenario)) continue;
    const { scenario, seed, startedAt } = trace;
    const turn = ((await readSession(id))?.turns.length ?? 0) + 1;
    open.set(scenario, { id, scenario, title, seed, turn, startedAt });
  }
  return { last, open, attempts };
}
