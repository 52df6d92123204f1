import type { Content } from "#domain/pack/content.ts";
import { keepUnsaved } from "#store/unsaved.ts";
import { newId } from "./new-id.ts";
import type { Opened } from "./open-conversation.ts";
import { walkAlong } from "./walk-along.ts";

/**
 * A conversation that begins after these choices, as far as they are open: to see what a finding speaks of, or to try
 * another way on from a turn. The coach speaks, and it is kept by nobody.
 * @param way ids of choices, as they stand in an address.
 */
export function rehearse(content: Content, locale: string, way: readonly string[]): Opened {
  const { scenario, hash } = content;
  const at = new Date().toISOString();
  const { session, exchanges } = walkAlong(scenario, { content: hash, mode: "coach", at }, way);
  const { turns, ...trace } = session.trace;
  const record = { version: 1 as const, id: newId(), person: "", locale, title: scenario.title, trace };
  keepUnsaved(record, turns, content);
  return {
    ...{ kind: "open", content, record, session, exchanges, kept: false },
    ...{ create: async () => undefined, release: () => undefined },
  };
}
