import { valuesAt, type Worth } from "#domain/graph/worth.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { judgementOf } from "#domain/score/judgement.ts";
import type { Exchange } from "#domain/session/session.ts";

/**
 * G = (S − E) ÷ (100 − E): judgement S above what random choosing earns over the very decisions that were met, E being
 * its exact expectation. 0 is chance, 1 is perfect; null where there was nothing to decide.
 */
export function aboveChance(scenario: Scenario, worth: Worth, exchanges: readonly Exchange[]): number | null {
  const { decisions, unreached } = judgementOf(scenario, worth, exchanges);
  let [earned, expected, all] = [0, 0, unreached];
  for (const { turn, weight, value } of decisions) {
    const number = worth.graph.numberOf((exchanges[turn] as Exchange).before);
    const values = number === undefined ? [] : valuesAt(scenario, worth, number);
    const sum = values.reduce<number>((total, each) => total + (each ?? 0), 0);
    earned += weight * value;
    expected += values.length === 0 ? 0 : (weight * sum) / values.length;
    all += weight;
  }
  const most = 100 * all;
  return most === expected ? null : (earned - expected) / (most - expected);
}
