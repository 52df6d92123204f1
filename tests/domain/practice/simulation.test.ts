// What mastery makes of trainees whose ability is known (tests/kit/trainees.ts), and the figures that docs/mastery.md
// tells of them.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Evidence, learn } from "#domain/practice/learn.ts";
import { observationsOf } from "#domain/practice/observation.ts";
import { deviationAt } from "#domain/practice/spread.ts";
import { mean, spearman } from "#tests/kit/ranks.ts";
import {
  DIFFICULTY_OF,
  DIMENSION_OF,
  DIMENSIONS,
  type People,
  RATES,
  trainees,
} from "#tests/kit/trainees.ts";

const terms = { dimensionOf: DIMENSION_OF, difficultyOf: DIFFICULTY_OF, minutesEast: 480 };
const SEEDS = ["a", "b", "c", "d", "e"];
const COHORT = 60;

type Known = ReturnType<typeof cohort>[number];

function cohort(seed: string, people: People) {
  return trainees(COHORT, seed, people).map(({ ability, general, attempts }) => {
    const learnt = learn(observationsOf(attempts, terms));
    const placeOf = (dimension: string) => learnt.dimensions.indexOf(dimension);
    return {
      ...{ ability, general, evidence: learnt.evidence, believed: learnt.general },
      believedIn: (dimension: string) => learnt.general + (learnt.deviations[placeOf(dimension)] ?? 0),
      withinBand: (dimension: string) => {
        const off = Math.abs(
          (ability[dimension] as number) - learnt.general - (learnt.deviations[placeOf(dimension)] ?? 0),
        );
        return off <= 1.2816 * deviationAt(learnt.spread, placeOf(dimension) + 1);
      },
    };
  });
}

/** −log of the chance given to what came; a mended breach is half of either. */
function loss(kept: number, chance: number): number {
  return -(kept * Math.log(chance) + (1 - kept) * Math.log(1 - chance));
}

/** Mean log-loss from the second observation of a dimension on: of mastery, of shares so far, of one share for all. */
function losses(everybody: readonly Known[]) {
  const share = mean(everybody.flatMap(({ evidence }) => evidence.map(({ kept }) => kept)));
  const all = everybody.flatMap(({ evidence }) =>
    DIMENSIONS.flatMap((dimension) => {
      const own = evidence.filter((each) => each.dimension === dimension);
      return own.slice(1).map(({ kept, expected }, at) => {
        const before = own.slice(0, at + 1).reduce((sum, each) => sum + each.kept, 0);
        return {
          mastery: loss(kept, expected),
          average: loss(kept, (before + 1) / (at + 3)),
          towardsAll: loss(kept, (before + 2 * share) / (at + 3)),
          same: loss(kept, share),
        };
      });
    }),
  );
  const of = (which: keyof (typeof all)[number]) => mean(all.map((each) => each[which]));
  return { mastery: of("mastery"), average: of("average"), towardsAll: of("towardsAll"), same: of("same") };
}

function figures(people: People) {
  const cohorts = SEEDS.map((seed) => cohort(seed, people));
  const over = (of: (each: Known[]) => number) => mean(cohorts.map(of));
  const inOrder = (of: (known: Known, dimension: string) => number, dimensions: readonly string[]) =>
    over((each) =>
      mean(
        dimensions.map((dimension) =>
          spearman(
            each.map(({ ability }) => ability[dimension] as number),
            each.map((known) => of(known, dimension)),
          ),
        ),
      ),
    );
  const often = DIMENSIONS.filter((dimension) => 6 * (RATES[dimension] ?? 0) >= 19);
  return {
    overall: over((each) =>
      spearman(
        each.map(({ general }) => general),
        each.map(({ believed }) => believed),
      ),
    ),
    often: inOrder((known, dimension) => known.believedIn(dimension), often),
    dimension: inOrder((known, dimension) => known.believedIn(dimension), DIMENSIONS),
    share: inOrder(({ evidence }, dimension) => shareOf(evidence, dimension), DIMENSIONS),
    within: over((each) =>
      mean(
        each.map(({ ability, believedIn }) =>
          spearman(
            DIMENSIONS.map((dimension) => ability[dimension] as number),
            DIMENSIONS.map(believedIn),
          ),
        ),
      ),
    ),
    band: over((each) =>
      mean(each.flatMap(({ withinBand }) => DIMENSIONS.map((d) => Number(withinBand(d))))),
    ),
    ...losses(cohorts.flat()),
  };
}

function shareOf(evidence: readonly Evidence[], dimension: string): number {
  const own = evidence.filter((each) => each.dimension === dimension);
  return own.length === 0 ? 0 : mean(own.map(({ kept }) => kept));
}

/** The people of the page's table, row by row. */
const PEOPLE: People[] = [
  { general: 1, own: 0.7, growth: 0 },
  { general: 1, own: 1, growth: 0 },
  { general: 1, own: 0.4, growth: 0 },
  { general: 0.7, own: 0.7, growth: 0 },
  { general: 1, own: 0.7, growth: 0.15 },
];
const found = PEOPLE.map(figures);

describe("simulated trainees, after six scenarios", () => {
  it("are told apart in the right order", () => {
    expect(found[0]?.overall).toBeGreaterThanOrEqual(0.8);
    expect(found[0]?.often).toBeGreaterThanOrEqual(0.795);
    for (const { dimension, share } of found) expect(dimension).toBeGreaterThan(share + 0.08);
  });

  it("are predicted better than by an average of their own, in whatever way it is taken", () => {
    for (const { mastery, average, towardsAll, same } of found) {
      expect(mastery).toBeLessThan(average);
      expect(mastery).toBeLessThan(towardsAll);
      expect(mastery).toBeLessThan(same);
    }
  });

  it("lie within the band about four times in five, if they do not change", () => {
    for (const [at, { band }] of found.entries()) {
      if (PEOPLE[at]?.growth === 0) expect(Math.abs(band - 0.8)).toBeLessThan(0.1);
    }
  });

  it("have the figures that the page tells", () => {
    const page = readFileSync("docs/mastery.md", "utf8");
    for (const [at, { general, own, growth }] of PEOPLE.entries()) {
      const { overall, often, dimension, share, within, band, mastery, average, towardsAll, same } = found[
        at
      ] as (typeof found)[number];
      const row = [
        general,
        own,
        growth,
        ...[overall, often, dimension, share, within, band].map((each) => each.toFixed(2)),
        ...[mastery, average, towardsAll, same].map((each) => each.toFixed(3)),
      ];
      expect(page).toContain(`| ${row.join(" | ")} |`);
    }
  });
});
