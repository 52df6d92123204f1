import type { Scenario } from "#domain/pack/scenario.ts";
import { type Exchange, type Session, startSession, takeTurn } from "#domain/session/session.ts";
import type { Mode } from "#domain/session/trace.ts";

/** The same surface each time, so that what is pointed at looks as it did. */
const SEED = "rehearsal";

type Start = { content: string; mode: Mode; at: string };

/** A conversation after these choices, as far as they are open. */
export function walkAlong(
  scenario: Scenario,
  { content, mode, at }: Start,
  way: readonly string[],
): { session: Session; exchanges: Exchange[] } {
  let session = startSession(scenario, { content, seed: SEED, mode, startedAt: at });
  const exchanges: Exchange[] = [];
  for (const chosen of way) {
    const next = takeTurn(scenario, session, { chosen, by: "trainee", at });
    if (!next) break;
    session = next.session;
    exchanges.push(next.exchange);
  }
  return { session, exchanges };
}
