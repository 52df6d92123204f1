import type { Worth } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import { nodeOf, type OutcomeName, type Scenario } from "#domain/pack/scenario.ts";
import { criticalBreaches, type Verdict } from "#domain/rules/verdict.ts";
import type { Exchange } from "#domain/session/session.ts";
import { type Etiquette, etiquetteOf } from "./etiquette.ts";
import { type Judgement, judgementOf, reachesCut } from "./judgement.ts";

/**
 * Version of the formula, stored with every score (docs/scoring.md). 1: the mean of appropriateness and prospects.
 * 2: judgement against its cut without rounding, its percent rounded down. 3: etiquette likewise.
 */
export const FORMULA = 3;

/** Three parts, each by itself: charm cannot buy off a breach. */
export type Score = {
  formula: number;
  etiquette: Etiquette;
  judgement: Judgement;
  /** None where the trainee left. */
  outcome?: OutcomeName;
  /** Critical rules broken and not repaired. */
  critical: string[];
  /** What a pass needs, and whether it was there. A part that was not assessed blocks nothing. */
  gates: { etiquette: boolean; judgement: boolean; outcome: boolean; critical: boolean };
  passed: boolean;
};

/** Outcomes from worst to best. */
export const ORDER: OutcomeName[] = ["lost", "poor", "partial", "good"];

/** A trace's score by the pack's rubric, from its replay and verdict. */
export function scoreOf(
  scenario: Scenario,
  book: Pick<Book, "rules" | "rubric" | "dimensions">,
  worth: Worth,
  exchanges: readonly Exchange[],
  verdict: Verdict,
): Score {
  const { cuts, outcome: least } = book.rubric;
  const etiquette = etiquetteOf(book, verdict);
  const judgement = judgementOf(scenario, worth, exchanges);
  const outcome = outcomeOf(scenario, exchanges);
  const critical = [...new Set(criticalBreaches(verdict).map((each) => each.rule))];
  const gates = {
    etiquette: etiquette.percent === null || etiquette.percent >= cuts.etiquette,
    judgement: reachesCut(judgement, cuts.judgement),
    outcome: outcome !== undefined && ORDER.indexOf(outcome) >= ORDER.indexOf(least),
    critical: critical.length === 0,
  };
  return {
    ...{ formula: FORMULA, etiquette, judgement, critical, gates },
    ...(outcome !== undefined && { outcome }),
    passed: Object.values(gates).every(Boolean),
  };
}

/** The outcome of the ending that the turns led to; `undefined` where they led to none. */
export function outcomeOf(scenario: Scenario, exchanges: readonly Exchange[]): OutcomeName | undefined {
  const last = exchanges.at(-1)?.move.to.node;
  return last === undefined ? undefined : nodeOf(scenario, last).ending?.outcome;
}
