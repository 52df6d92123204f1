import type { Content } from "#domain/pack/content.ts";
import type { SessionRecord } from "#domain/record/session-record.ts";
import { replay } from "#domain/session/replay.ts";
import { type Exchange, type Session, startSession } from "#domain/session/session.ts";
import { readPreferences } from "#store/current.ts";
import { asStoreFailure, type StoreFailureCode } from "#store/failure.ts";
import { holdSession, takeSession } from "#store/session-lock.ts";
import { createSession, openSessionFor, readSession } from "#store/sessions.ts";
import { newId } from "./new-id.ts";

/** A conversation ready to be shown, and held by this window alone. */
export type Opened = {
  kind: "open";
  content: Content;
  record: SessionRecord;
  session: Session;
  /** What was done so far, oldest first. */
  exchanges: Exchange[];
  /** Settles when the session itself is stored; a turn waits for it. */
  created: Promise<void>;
  release(): void;
};

type Asked = {
  id: string;
  locale: string;
  fetchScenario(locale: string, id: string): Promise<Content>;
  /** Take the session over from another window. */
  take: boolean;
  onStolen(): void;
};

type Result = Opened | { kind: "trouble"; code: StoreFailureCode };

/** Finds the unfinished conversation of this scenario and person, or begins a new one. */
export async function openConversation(asked: Asked): Promise<Result> {
  const arriving = asked.fetchScenario(asked.locale, asked.id);
  arriving.catch(() => undefined);
  const person = readPreferences().person ?? "";
  const unfinished = await openSessionFor(asked.id, person).catch(() => undefined);
  const stored = unfinished === undefined ? undefined : await readSession(unfinished);
  return stored ? resume(asked, stored, arriving) : begin(asked, await arriving, person);
}

async function begin(asked: Asked, content: Content, person: string): Promise<Result> {
  const id = newId();
  const startedAt = new Date().toISOString();
  const session = startSession(content.scenario, {
    content: content.hash,
    seed: newId(),
    mode: "standard",
    startedAt,
  });
  const { turns: _none, ...trace } = session.trace;
  const { title } = content.scenario;
  const record: SessionRecord = { version: 1, id, person, locale: asked.locale, title, trace };
  const created = createSession(record, content);
  created.catch(() => undefined);
  // Nobody else can know a new id yet, so nothing waits for the lock.
  const holding = holdSession(id, { onStolen: asked.onStolen });
  const release = () => {
    void holding.then((held) => (held === "held elsewhere" ? undefined : held.release()));
  };
  return { kind: "open", content, record, session, exchanges: [], created, release };
}

type Stored = NonNullable<Awaited<ReturnType<typeof readSession>>>;

/** The stored content where the app has moved on since: a conversation ends on what it began with. */
async function resume(asked: Asked, stored: Stored, arriving: Promise<Content>): Promise<Result> {
  const { record, turns } = stored;
  const hold = asked.take ? takeSession : holdSession;
  const held = await hold(record.id, { onStolen: asked.onStolen });
  if (held === "held elsewhere") return { kind: "trouble", code: "taken" };
  const fresh = await arriving.catch((error) => {
    if (stored.content) return undefined;
    held.release();
    throw error;
  });
  const content = fresh?.hash === record.trace.content ? fresh : stored.content;
  const played = content && replay(content.scenario, { ...record.trace, turns });
  if (!content || !played || played.unfaithful !== undefined) {
    held.release();
    return begin(asked, await arriving, record.person);
  }
  const { session, exchanges } = played;
  return {
    kind: "open",
    content,
    record,
    session,
    exchanges,
    created: Promise.resolve(),
    release: held.release,
  };
}

/** A failure to store, as the room says it. */
export function troubleOf(error: unknown): StoreFailureCode {
  return asStoreFailure(error).code;
}
