import type { Content } from "#domain/pack/content.ts";
import type { SessionRecord } from "#domain/record/session-record.ts";
import { replay } from "#domain/session/replay.ts";
import { type Exchange, type Session, startSession } from "#domain/session/session.ts";
import { readPreferences } from "#store/current.ts";
import { asStoreFailure, StoreFailure, type StoreFailureCode } from "#store/failure.ts";
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
  /** Whether it is to be kept; one that is not lives as long as this window. */
  kept: boolean;
  /** Settles when the session itself is stored; a turn waits for it. Asked again after a failure, it tries again. */
  create(): Promise<void>;
  release(): void;
};

type Asked = {
  id: string;
  locale: string;
  fetchScenario(locale: string, id: string): Promise<Content>;
  /** Take the session over from another window. */
  take: boolean;
  /** Begin a new one that is not kept, where nothing can be. */
  unkept: boolean;
  onStolen(): void;
};

type Result = Opened | { kind: "trouble"; code: StoreFailureCode };

/** Finds the unfinished conversation of this scenario and person, or begins a new one. */
export async function openConversation(asked: Asked): Promise<Result> {
  const arriving = asked.fetchScenario(asked.locale, asked.id);
  arriving.catch(() => undefined);
  const person = readPreferences().person ?? "";
  try {
    const unfinished = asked.unkept ? undefined : await openSessionFor(asked.id, person);
    const resumed = unfinished === undefined ? undefined : await resume(asked, unfinished, arriving);
    return resumed ?? begin(asked, await arriving, person);
  } catch (error) {
    // Not a new conversation instead: the unfinished one may be there, and would be left behind.
    if (error instanceof StoreFailure) return { kind: "trouble", code: error.code };
    throw error;
  }
}

function begin(asked: Asked, content: Content, person: string): Opened {
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
  const fresh = { kind: "open" as const, content, record, session, exchanges: [] };
  if (asked.unkept) return { ...fresh, kept: false, create: async () => undefined, release: () => undefined };
  const create = untilDone(() => createSession(record, content));
  create().catch(() => undefined);
  // Nobody else can know a new id yet, so nothing waits for the lock.
  const holding = holdSession(id, { onStolen: asked.onStolen });
  const release = () => {
    void holding.then((held) => (held === "held elsewhere" ? undefined : held.release()));
  };
  return { ...fresh, kept: true, create, release };
}

/** Does something once; where it failed, the next call tries again. */
function untilDone(work: () => Promise<void>): () => Promise<void> {
  let doing: Promise<void> | undefined;
  return () => {
    doing ??= work().catch((error) => {
      doing = undefined;
      throw error;
    });
    return doing;
  };
}

/**
 * The session of that id where it stands; `undefined` where it cannot be played on. Read only once it is held: until
 * then another window may store a turn. On the stored content where the app has moved on since: a conversation ends
 * on what it began with.
 */
async function resume(asked: Asked, id: string, arriving: Promise<Content>): Promise<Result | undefined> {
  const hold = asked.take ? takeSession : holdSession;
  const held = await hold(id, { onStolen: asked.onStolen });
  if (held === "held elsewhere") return { kind: "trouble", code: "taken" };
  const release = () => void held.release();
  const stored = await readSession(id).catch((error) => {
    release();
    throw error;
  });
  const fresh = stored && (await arriving.catch(() => undefined));
  const content = fresh?.hash === stored?.record.trace.content ? fresh : stored?.content;
  const played =
    stored && content && replay(content.scenario, { ...stored.record.trace, turns: stored.turns });
  if (!played || played.unfaithful !== undefined) {
    release();
    return undefined;
  }
  const { session, exchanges } = played;
  const create = async () => undefined;
  return { kind: "open", content, record: stored.record, session, exchanges, kept: true, create, release };
}

/** A failure to store, as the room says it. */
export function troubleOf(error: unknown): StoreFailureCode {
  return asStoreFailure(error).code;
}
