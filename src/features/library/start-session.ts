import type { BookContent, Content } from "#domain/pack/content.ts";
import type { SessionRecord } from "#domain/record/session-record.ts";
import { startSession } from "#domain/session/session.ts";
import type { Mode } from "#domain/session/trace.ts";
import { currentPerson } from "#store/current.ts";
import { createSession, leaveSession, openSessionFor } from "#store/sessions.ts";
import { settleSession } from "#store/settle.ts";

/** A fresh id: 128 random bits in hex. (`randomUUID` is missing on plain http, where intranets still live.) */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Keeps a new conversation on the seed that the brief was dressed with, so that the ticket in her hand is the one
 * that was read about. The conversation room finds it there and goes on with it. Where one is open, that one stands.
 * @throws {StoreFailure}
 */
export async function keepNew(content: Content, seed: string, mode: Mode): Promise<void> {
  const { scenario, hash } = content;
  const person = currentPerson() ?? "";
  if ((await openSessionFor(scenario.id, person)) !== undefined) return;
  const startedAt = new Date().toISOString();
  const session = startSession(scenario, { content: hash, seed, mode, startedAt });
  const { turns: _none, ...trace } = session.trace;
  const record: SessionRecord = {
    ...{ version: 1, id: newId(), person },
    ...{ locale: scenario.locale, title: scenario.title, trace },
  };
  await createSession(record, content);
}

/**
 * Leaves the unfinished conversation; it becomes an attempt that counts as left. Without the book it becomes one
 * later, when somebody opens the list of attempts.
 * @throws {StoreFailure}
 */
export async function leaveOpen(id: string, fetchBook: () => Promise<BookContent>): Promise<void> {
  await leaveSession(id, new Date().toISOString());
  const book = await fetchBook().catch(() => undefined);
  if (book) await settleSession(id, book);
}
