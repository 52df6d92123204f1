import type { Scenario } from "#domain/pack/scenario.ts";
import { startSession } from "#domain/session/session.ts";
import { type Taken, takeTurns } from "#domain/session/take-turns.ts";
import type { Mode } from "#domain/session/trace.ts";

/** The same surface each time, so that what is pointed at looks as it did. */
export const SEED = "rehearsal";

type Start = { content: string; mode: Mode; at: string };

/** A conversation after these choices, as far as they are open. */
export function walkAlong(scenario: Scenario, { content, mode, at }: Start, way: readonly string[]): Taken {
  const start = startSession(scenario, { content, seed: SEED, mode, startedAt: at });
  return takeTurns(scenario, start, way, () => at);
}
