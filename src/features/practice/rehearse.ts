import type { Content } from "#domain/pack/content.ts";
import { type Exchange, startSession, takeTurn } from "#domain/session/session.ts";
import { keepUnsaved } from "#store/unsaved.ts";
import { newId } from "./new-id.ts";
import type { Opened } from "./open-conversation.ts";

/** The same surface each time, so that what is pointed at looks as it did. */
const SEED = "rehearsal";

/**
 * A conversation that begins after these choices, as far as they are open: to see what a finding speaks of, or to try
 * another way on from a turn. The coach speaks, and it is kept by nobody.
 * @param way ids of choices, as they stand in an address.
 */
export function rehearse(content: Content, locale: string, way: readonly string[]): Opened {
  const { scenario, hash } = content;
  const at = new Date().toISOString();
  let session = startSession(scenario, { content: hash, seed: SEED, mode: "coach", startedAt: at });
  const exchanges: Exchange[] = [];
  for (const chosen of way) {
    const next = takeTurn(scenario, session, { chosen, by: "trainee", at });
    if (!next) break;
    session = next.session;
    exchanges.push(next.exchange);
  }
  const { turns, ...trace } = session.trace;
  const record = { version: 1 as const, id: newId(), person: "", locale, title: scenario.title, trace };
  keepUnsaved(record, turns, content);
  return {
    ...{ kind: "open", content, record, session, exchanges, kept: false },
    ...{ create: async () => undefined, release: () => undefined },
  };
}
