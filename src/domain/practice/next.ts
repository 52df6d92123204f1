// What somebody knows already → what to practise next, and why. The same facts always give the same answer.

import { daysBetween } from "./day.ts";
import { fittingDifficulty } from "./elo.ts";
import { type Candidate, candidatesOf, type Facts } from "./facts.ts";
import { pick } from "./pick.ts";
import { placementOf } from "./placement.ts";
import type { Suggestion } from "./suggestion.ts";

/** Below this value a dimension is worth a scenario of its own; above it, it counts as mastered. */
const WEAK_BELOW = 72;
/** Days after which a scenario is worth playing again for its own sake. */
const REST = 7;

/**
 * The scenarios to choose from next, the best first, each with its reason and no scenario twice; empty when there is
 * nothing that should be practised today. Newcomers get their placement. After that, in this order: rules that are due;
 * the weakest dimension; a scenario of the own post that was never played; one that has rested.
 * @param taken scenarios that are planned already: as good as played.
 */
export function suggestionsFrom(facts: Facts, taken: readonly string[] = []): Suggestion[] {
  const all = candidatesOf(facts, taken);
  const placement = placementOf(all, facts.dimensionOf);
  if (placement.length > 0) return placement;
  const planned = all.filter((each) => each.planned);
  const rested = all.filter(({ tired }) => !tired);
  const found: Suggestion[] = [];
  for (const kind of [dueRules, weakestDimension, unplayed, longRested]) {
    const free = rested.filter(({ id }) => !found.some(({ scenario }) => scenario === id));
    const next = kind(free, facts, planned);
    if (next) found.push(next);
  }
  return found;
}

type Kind = (
  free: readonly Candidate[],
  facts: Facts,
  planned: readonly Candidate[],
) => Suggestion | undefined;

/** The scenario that calls up the most rules that are due and not planned for. */
const dueRules: Kind = (free, { reviews, today, mastery }, planned) => {
  const covered = new Set(planned.flatMap(({ rules }) => rules));
  const due = reviews
    .map((review) => ({ rule: review.rule, days: daysBetween(review.dueOn, today) }))
    .filter(({ rule, days }) => days >= 0 && !covered.has(rule))
    .sort((one, other) => other.days - one.days || (one.rule < other.rule ? -1 : 1));
  const calledUp = ({ rules }: Candidate) => due.filter(({ rule }) => rules.includes(rule));
  const best = pick(
    free.filter((each) => calledUp(each).length > 0),
    (each) => [Number(!each.own), -calledUp(each).length, misfit(each, mastery.ability), -restOf(each)],
  );
  if (!best) return undefined;
  const rules = calledUp(best);
  const params = { rules: rules.map(({ rule }) => rule), days: rules[0]?.days ?? 0 };
  return { scenario: best.id, why: { kind: "due-rules", params } };
};

/** The scenario that calls up the most rules of the weakest dimension, if some scenario that may be played does. */
const weakestDimension: Kind = (free, { mastery, dimensionOf }, planned) => {
  const of = ({ rules }: Candidate, dimension: string) =>
    rules.filter((rule) => dimensionOf.get(rule) === dimension).length;
  const weak = mastery.dimensions.flatMap(({ dimension, standing, mastered }) =>
    standing.kind === "known" && !mastered && standing.value < WEAK_BELOW ? [{ dimension, standing }] : [],
  );
  const open = weak.filter(
    ({ dimension }) =>
      free.some((each) => of(each, dimension) > 0) && !planned.some((each) => of(each, dimension) > 0),
  );
  const weakest = pick(open, ({ standing }) => [standing.value]);
  if (!weakest) return undefined;
  const { dimension, standing } = weakest;
  const best = pick(
    free.filter((each) => of(each, dimension) > 0),
    (each) => [Number(!each.own), -of(each, dimension), misfit(each, mastery.ability), -restOf(each)],
  );
  const { n, value, low, high } = standing;
  const params = { dimension, value, low, high, n };
  return best && { scenario: best.id, why: { kind: "weakest-dimension", params } };
};

/** The scenario of the own post, never played, whose difficulty fits best; the easier of two. */
const unplayed: Kind = (free, { mastery }) => {
  const best = pick(
    free.filter(({ own, rested }) => own && rested === undefined),
    (each) => [misfit(each, mastery.ability), each.difficulty],
  );
  return best && { scenario: best.id, why: { kind: "unplayed", params: { difficulty: best.difficulty } } };
};

/** The scenario that has rested longest. */
const longRested: Kind = (free) => {
  const best = pick(
    free.filter((each) => restOf(each) >= REST && each.rested !== undefined),
    (each) => [-restOf(each)],
  );
  return best && { scenario: best.id, why: { kind: "repeat", params: { days: restOf(best) } } };
};

/** Days since a scenario was played; one never played has rested longest of all. */
function restOf({ rested }: Candidate): number {
  return rested ?? Number.MAX_SAFE_INTEGER;
}

/** How far a scenario's difficulty is from the one that fits. */
function misfit({ difficulty }: Candidate, ability: number): number {
  return Math.abs(difficulty - fittingDifficulty(ability));
}
