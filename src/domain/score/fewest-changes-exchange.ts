import { apply, enabled, lineAt } from "#domain/machine/moves.ts";
import type { Situation } from "#domain/machine/state.ts";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import type { Exchange } from "#domain/session/session.ts";

/**
 * One turn as it would be, without a session: choices in the file's order, no clock. Verdict and score read neither.
 */
export function exchangeAt(scenario: Scenario, before: Situation, chosen: string): Exchange {
  const node = nodeOf(scenario, before.node);
  const offered = enabled(scenario, before);
  const move = apply(scenario, before, chosen);
  if (!move) throw new Error(`${chosen} is not open at ${before.node}`);
  const line = lineAt(scenario, before);
  const ids = offered.map((choice) => choice.id);
  const turn = { node: node.id, offered: ids, chosen, by: "trainee" as const, at: "" };
  return { turn, node, before, ...(line && { line }), offered, move };
}
