import type { Scenario } from "#domain/pack/scenario.ts";
import { type Exchange, type Session, takeTurn } from "./session.ts";

/** What choices lead to, as far as they are open; `stuck` is the place in the list of the first that was not. */
export type Taken = { session: Session; exchanges: Exchange[]; stuck?: number };

/** Makes one choice after the other, as the trainee. @param now the time of each, ISO 8601. */
export function takeTurns(
  scenario: Scenario,
  from: Session,
  choices: readonly string[],
  now: () => string,
): Taken {
  let session = from;
  const exchanges: Exchange[] = [];
  for (const [stuck, chosen] of choices.entries()) {
    const next = takeTurn(scenario, session, { chosen, by: "trainee", at: now() });
    if (!next) return { session, exchanges, stuck };
    session = next.session;
    exchanges.push(next.exchange);
  }
  return { session, exchanges };
}
