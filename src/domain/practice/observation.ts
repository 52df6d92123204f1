import type { Attempt } from "#domain/record/attempt.ts";
import type { Activation } from "#domain/rules/verdict.ts";
import { type Day, dayOf } from "./day.ts";
import { inOrder } from "./in-order.ts";

/** One occasion on which a rule was called up, as evidence of the dimension it belongs to. */
export type Observation = {
  attempt: string;
  scenario: string;
  /** The turn that decided it, from 0. */
  turn: number;
  rule: string;
  dimension: string;
  on: Day;
  /** 1 kept, ½ repaired, 0 broken: as etiquette counts them. */
  kept: number;
  /** A breach of a critical rule that stands. */
  critical: boolean;
  /** 1–5, that of the scenario. */
  difficulty: number;
};

/** What attempts do not say themselves. */
export type Terms = {
  /** Rule → its dimension. A rule that is not here, retired since perhaps, is no evidence of anything. */
  dimensionOf: ReadonlyMap<string, string>;
  /** Scenario → its difficulty, 1–5. One that is not here counts as middling. */
  difficultyOf: ReadonlyMap<string, number>;
  /** Of Greenwich, for what is one day. */
  minutesEast: number;
};

const KEPT: Record<Activation["result"], number> = { kept: 1, repaired: 0.5, broken: 0 };
const MIDDLING = 3;

/**
 * Attempts, in any order → what they are evidence of, in order of time. Only what somebody did unaided: a
 * conversation watched or coached shows somebody else's skill. And only the first time a node is met on a day: who
 * plays a scene again knows the answer.
 */
export function observationsOf(attempts: readonly Attempt[], terms: Terms): Observation[] {
  const met = new Set<string>();
  return inOrder(attempts).flatMap((attempt) => {
    const on = dayOf(attempt.endedAt, terms.minutesEast);
    const keyAt = (turn: number) => `${on} ${attempt.scenario} ${attempt.trace.turns[turn]?.node ?? ""}`;
    const fresh = isUnaided(attempt)
      ? observed(attempt, on, terms).filter(({ turn }) => !met.has(keyAt(turn)))
      : [];
    attempt.trace.turns.forEach((_, turn) => {
      met.add(keyAt(turn));
    });
    return fresh;
  });
}

function isUnaided({ trace }: Attempt): boolean {
  return trace.mode === "standard" || trace.mode === "exam";
}

function observed(attempt: Attempt, on: Day, { dimensionOf, difficultyOf }: Terms): Observation[] {
  const { id, scenario, verdict } = attempt;
  const difficulty = difficultyOf.get(scenario) ?? MIDDLING;
  const all = verdict.rules.flatMap(({ rule, activations }): Observation[] => {
    const dimension = dimensionOf.get(rule);
    if (dimension === undefined) return [];
    return activations
      .filter((each) => !each.repeat)
      .map(({ result, at, severity }) => ({
        ...{ attempt: id, scenario, turn: at, rule, dimension, on, kept: KEPT[result], difficulty },
        critical: result === "broken" && severity === "critical",
      }));
  });
  return all.sort((one, other) => one.turn - other.turn || compared(one, other));
}

/** Within a turn by rule, the better first: no order that a pack or an import happens to have. */
function compared(one: Observation, other: Observation): number {
  if (one.rule !== other.rule) return one.rule < other.rule ? -1 : 1;
  return other.kept - one.kept;
}
