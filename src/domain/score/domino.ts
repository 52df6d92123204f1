import type { Graph } from "#domain/graph/explore.ts";
import { shortfallsAfter, UNIT, type Worth } from "#domain/graph/worth.ts";
import { nodeOf, type OutcomeName, type Scenario } from "#domain/pack/scenario.ts";
import type { Exchange } from "#domain/session/session.ts";
import { ORDER } from "./score.ts";

/** The turn with which it began to go wrong. */
export type Domino =
  /** The first whose choice put the best outcome still to be had out of reach. */
  | { kind: "outcome"; turn: number; from: OutcomeName; to: OutcomeName }
  /** No choice did; this one lost the most, in decisions of weight 1. */
  | { kind: "regret"; turn: number; regret: number };

/**
 * The first domino of an attempt. If no choice lowered the best outcome that could still be reached, the turn with
 * the largest regret Q − V* (which counts each decision by its weight); of equals the first. `undefined` where
 * nothing was lost at all, or the graph was not seen whole.
 */
export function firstDomino(
  scenario: Scenario,
  worth: Worth,
  exchanges: readonly Exchange[],
): Domino | undefined {
  const { graph } = worth;
  if (!graph.complete) return undefined;
  const best = bestAhead(scenario, graph);
  let most: Domino | undefined;
  let largest = 0;
  for (const [turn, { before, move }] of exchanges.entries()) {
    const at = graph.numberOf(before);
    const after = graph.numberOf(move.to);
    if (at === undefined || after === undefined) return undefined;
    const [from, to] = [best[at] as number, best[after] as number];
    if (to < from) return { kind: "outcome", turn, from: outcome(from), to: outcome(to) };
    const choice = graph.edges[at]?.findIndex((edge) => edge.choice.id === move.choice.id) ?? -1;
    const regret =
      (shortfallsAfter(scenario, worth, at)[choice] ?? Infinity) - (worth.shortfall[at] as number);
    if (!(regret > largest) || !Number.isFinite(regret)) continue;
    largest = regret;
    most = { kind: "regret", turn, regret: regret / UNIT };
  }
  return most;
}

/** A rank of `ORDER`; −1, of which there is no coming back, counts as lost. */
function outcome(rank: number): OutcomeName {
  return ORDER[Math.max(0, rank)] as OutcomeName;
}

/** For every situation the rank of the best outcome that can be reached from it; −1 where no ending can. */
function bestAhead(scenario: Scenario, { situations, edges }: Graph): Int8Array {
  const from: number[][] = situations.map(() => []);
  edges.forEach((open, at) => {
    for (const { to } of open) (from[to] as number[]).push(at);
  });
  const best = new Int8Array(situations.length).fill(-1);
  for (let rank = ORDER.length - 1; rank >= 0; rank -= 1) {
    const queue: number[] = [];
    situations.forEach(({ node }, at) => {
      if (nodeOf(scenario, node).ending?.outcome === ORDER[rank]) queue.push(at);
    });
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (best[at] !== -1) continue;
      best[at] = rank;
      for (const before of from[at] as number[]) queue.push(before);
    }
  }
  return best;
}
