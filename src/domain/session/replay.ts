import type { Scenario } from "#domain/pack/scenario.ts";
import { type Exchange, type Session, startSession, takeTurn } from "./session.ts";
import type { Trace } from "./trace.ts";

/** What a trace amounts to on its content. `unfaithful` is the first turn that the content does not allow. */
export type Replay = { session: Session; exchanges: Exchange[]; unfaithful?: number };

/**
 * Plays a trace again on the scenario it ran on, up to (not including) turn `upTo`. Resuming a session and
 * "replay from here" are this; a turn that was not offered, or in another order, stops it and is named.
 */
export function replay(scenario: Scenario, trace: Trace, upTo = trace.turns.length): Replay {
  const { version: _version, scenario: _scenario, turns, leftAt, ...start } = trace;
  let session = startSession(scenario, start);
  const exchanges: Exchange[] = [];
  for (const turn of turns.slice(0, upTo)) {
    const next = takeTurn(scenario, session, turn);
    if (!next || !isSame(next.exchange.turn.offered, turn.offered) || turn.node !== session.at.node) {
      return { session, exchanges, unfaithful: exchanges.length };
    }
    session = next.session;
    exchanges.push(next.exchange);
  }
  const left = upTo >= turns.length && leftAt !== undefined;
  return { session: left ? { ...session, trace: { ...session.trace, leftAt } } : session, exchanges };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
