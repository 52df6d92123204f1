import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import type { Exchange } from "#domain/session/session.ts";

/** What one decision was worth. */
export type Decision = {
  /** The turn, from 0. */
  turn: number;
  node: string;
  weight: number;
  /** (credit − least offered) ÷ (most − least offered), 0–1. */
  appropriateness: number;
};

export type Judgement = {
  /** Whole percent; null where there was nothing to decide. */
  percent: number | null;
  decisions: Decision[];
  /** Weight of the spine that was never reached. It counts as nothing earned. */
  unreached: number;
};

/**
 * Σ weight × v ÷ (weight of the decisions seen + weight of the spine not reached), v being the appropriateness.
 * A decision is the first turn at a scored node whose open choices differ in credit.
 */
export function judgementOf(
  scenario: Scenario,
  spine: readonly string[],
  exchanges: readonly Exchange[],
): Judgement {
  const passed = new Set<string>();
  const decisions = exchanges.flatMap(({ node, offered, move }, turn): Decision[] => {
    const first = !passed.has(node.id);
    passed.add(node.id);
    const credits = offered.map((choice) => choice.credit);
    const [least, most] = [Math.min(...credits), Math.max(...credits)];
    if (!first || !node.scored || most === least) return [];
    const appropriateness = (move.choice.credit - least) / (most - least);
    return [{ turn, node: node.id, weight: node.weight, appropriateness }];
  });
  const unreached = spine
    .filter((id) => !passed.has(id))
    .reduce((sum, id) => sum + nodeOf(scenario, id).weight, 0);
  const seen = decisions.reduce((sum, each) => sum + each.weight, 0);
  const earned = decisions.reduce((sum, each) => sum + each.weight * each.appropriateness, 0);
  const all = seen + unreached;
  return { percent: all === 0 ? null : Math.round((100 * earned) / all), decisions, unreached };
}
