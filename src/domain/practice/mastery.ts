// Attempts → how far somebody has come in each dimension, with what it rests on. Knows no rule by name and no clock.

import type { Attempt } from "#domain/record/attempt.ts";
import { itemOf, logistic } from "./elo.ts";
import { type Evidence, learn } from "./learn.ts";
import { observationsOf, type Terms } from "./observation.ts";
import { deviationAt } from "./spread.ts";

/** Below this many occasions no figure is told. */
const ENOUGH = 5;

/**
 * A value with its band and what it rests on, or that there is not enough yet. Whole percent: of the occasions in a
 * scenario of middle difficulty that guessing would not have settled, the share that would be kept. The true value
 * lies within the band four times in five.
 */
export type Standing =
  | { kind: "not-enough"; n: number; needs: number }
  | { kind: "known"; n: number; value: number; low: number; high: number };

export type DimensionMastery = {
  dimension: string;
  standing: Standing;
  mastered: boolean;
  /** The occasions it rests on, in order of time. */
  evidence: Evidence[];
};

export type Mastery = {
  overall: Standing;
  /** The general ability in logits, 0 before anything is known. */
  ability: number;
  /** Those that were observed, by id. */
  dimensions: DimensionMastery[];
};

/** The mastery that attempts, in any order, are evidence of. */
export function masteryOf(attempts: readonly Attempt[], terms: Terms): Mastery {
  const { evidence, general, dimensions, deviations, spread } = learn(observationsOf(attempts, terms));
  return {
    overall: standingOf(evidence.length, general, deviationAt(spread, 0)),
    ability: general,
    dimensions: dimensions
      .map((dimension, place): DimensionMastery => {
        const own = evidence.filter((each) => each.dimension === dimension);
        const ability = general + (deviations[place] ?? 0);
        const standing = standingOf(own.length, ability, deviationAt(spread, place + 1));
        return { dimension, standing, mastered: isMastered(standing, own), evidence: own };
      })
      .sort((one, other) => (one.dimension < other.dimension ? -1 : 1)),
  };
}

/** The occasions that moved it most, the weightiest first; of equals the latest. */
export function weightiest(evidence: readonly Evidence[], most: number): Evidence[] {
  return [...evidence]
    .reverse()
    .sort((one, other) => Math.abs(other.shift) - Math.abs(one.shift))
    .slice(0, most);
}

const STANDARD = itemOf(3);
/** 80 % of a normal distribution lies within so many standard deviations. */
const BAND = 1.2816;

function standingOf(n: number, ability: number, deviation: number): Standing {
  if (n < ENOUGH) return { kind: "not-enough", n, needs: ENOUGH };
  const percentAt = (where: number) => 100 * logistic(where - STANDARD);
  return {
    ...{ kind: "known", n, value: Math.round(percentAt(ability)) },
    low: Math.floor(percentAt(ability - BAND * deviation)),
    high: Math.ceil(percentAt(ability + BAND * deviation)),
  };
}

/** What counts as mastered: enough occasions, on several days and scenarios, and no critical breach of late. */
const MASTERED = { value: 72, occasions: 7, days: 2, scenarios: 3, free: 5 };

function isMastered(standing: Standing, evidence: readonly Evidence[]): boolean {
  return (
    standing.kind === "known" &&
    standing.value >= MASTERED.value &&
    standing.n >= MASTERED.occasions &&
    new Set(evidence.map(({ on }) => on)).size >= MASTERED.days &&
    new Set(evidence.map(({ scenario }) => scenario)).size >= MASTERED.scenarios &&
    !evidence.slice(-MASTERED.free).some(({ critical }) => critical)
  );
}
