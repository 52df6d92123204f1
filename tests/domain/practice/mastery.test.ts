import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mastery, masteryOf, weightiest } from "#domain/practice/mastery.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import { type Became, morning, practised } from "#tests/kit/practised.ts";

const RULES: Record<string, string> = {
  greet: "greeting",
  bow: "greeting",
  hear: "listening",
  hush: "privacy",
};
const terms = {
  dimensionOf: new Map(Object.entries(RULES)),
  difficultyOf: new Map([1, 2, 3, 4, 5].map((each) => [`scenario-${each}`, each] as const)),
  minutesEast: 480,
};

const became = (rules: readonly string[]): fc.Arbitrary<Became> =>
  fc.record({
    rule: fc.constantFrom(...rules),
    result: fc.constantFrom("kept", "broken", "repaired"),
    at: fc.nat(5),
    severity: fc.constantFrom("critical", "major", "minor"),
  });

/** Attempts some of which end at the same time. */
const history = (rules = Object.keys(RULES)): fc.Arbitrary<Attempt[]> =>
  fc
    .array(fc.tuple(fc.array(became(rules), { maxLength: 8 }), fc.nat(9), fc.integer({ min: 1, max: 5 })), {
      maxLength: 12,
    })
    .map((all) =>
      all.map(([each, day, difficulty], at) =>
        practised(each, { id: `${at}`, scenario: `scenario-${difficulty}`, at: morning(day) }),
      ),
    );

/** A place, 0–1, in some list. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function times(count: number, result: Became["result"], rule = "greet"): Attempt[] {
  return Array.from({ length: count }, (_, at) =>
    practised([{ rule, result }], { scenario: `scenario-${(at % 5) + 1}`, at: morning(at) }),
  );
}

function valueIn({ dimensions }: Mastery, dimension: string): number | undefined {
  const standing = dimensions.find((each) => each.dimension === dimension)?.standing;
  return standing?.kind === "known" ? standing.value : undefined;
}

describe("mastery", () => {
  it("does not depend on the order in which attempts are read", () => {
    fc.assert(
      fc.property(
        history().chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, other]) => {
          expect(masteryOf(other, terms)).toEqual(masteryOf(all, terms));
        },
      ),
    );
  });

  it("counts an attempt once, however often it was imported", () => {
    fc.assert(
      fc.property(history(), (all) => {
        expect(masteryOf([...all, ...all], terms)).toEqual(masteryOf(all, terms));
      }),
    );
  });

  it("tells values within 0 and 100, and within their bands", () => {
    fc.assert(
      fc.property(history(), (all) => {
        const { overall, dimensions } = masteryOf(all, terms);
        for (const standing of [overall, ...dimensions.map((each) => each.standing)]) {
          if (standing.kind === "not-enough") expect(standing.n).toBeLessThan(standing.needs);
          else {
            const { low, value, high } = standing;
            expect([0, low, value, high, 100].toSorted((one, other) => one - other)).toEqual([
              ...[0, low, value, high, 100],
            ]);
          }
        }
        for (const { evidence } of dimensions) {
          for (const { expected } of evidence) {
            expect(expected).toBeGreaterThan(0);
            expect(expected).toBeLessThan(1);
          }
        }
      }),
    );
  });

  it("rises in every dimension with one more rule kept", () => {
    fc.assert(
      fc.property(history(), fc.constantFrom(...Object.keys(RULES)), (all, rule) => {
        const before = masteryOf(all, terms);
        const more = practised([{ rule, result: "kept" }], {
          id: "more",
          scenario: "scenario-3",
          at: morning(20),
        });
        const after = masteryOf([...all, more], terms);
        expect(after.ability).toBeGreaterThan(before.ability);
        for (const { dimension, standing } of before.dimensions) {
          if (standing.kind === "known") {
            expect(valueIn(after, dimension)).toBeGreaterThanOrEqual(standing.value);
          }
        }
      }),
    );
  });

  it("is never lower in the dimension in which what was broken had been kept", () => {
    fc.assert(
      fc.property(history(), place, (all, where) => {
        const broken = all.flatMap((attempt, at) =>
          attempt.verdict.rules.flatMap(({ activations }, rule) =>
            activations.flatMap((each, occasion) =>
              each.result === "broken" ? [{ at, rule, occasion }] : [],
            ),
          ),
        );
        const one = broken[Math.floor(where * broken.length)];
        fc.pre(one !== undefined);
        const better = structuredClone(all);
        const verdict = better[one.at]?.verdict.rules[one.rule];
        const activation = verdict?.activations[one.occasion];
        if (!activation) throw new Error("nothing was broken");
        activation.result = "kept";
        const dimension = RULES[verdict?.rule ?? ""] ?? "";
        expect(valueIn(masteryOf(better, terms), dimension) ?? 0).toBeGreaterThanOrEqual(
          valueIn(masteryOf(all, terms), dimension) ?? 0,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("ignores rules it does not know", () => {
    fc.assert(
      fc.property(history(), became(["retired", "constructor", "__proto__"]), (all, unknown) => {
        const worse = all.map((attempt) => ({
          ...attempt,
          verdict: { rules: [...attempt.verdict.rules, ...practised([unknown]).verdict.rules] },
        }));
        expect(masteryOf(worse, terms)).toEqual(masteryOf(all, terms));
      }),
    );
  });

  it("says nothing below five occasions", () => {
    const standing = (count: number) => masteryOf(times(count, "kept"), terms).dimensions[0]?.standing;
    expect(standing(4)).toEqual({ kind: "not-enough", n: 4, needs: 5 });
    expect(standing(5)).toMatchObject({ kind: "known", n: 5 });
    expect(masteryOf([], terms)).toEqual({
      overall: { kind: "not-enough", n: 0, needs: 5 },
      ability: 0,
      dimensions: [],
    });
  });

  it("learns nothing from a scene that is played again the same day, and something the next", () => {
    const first = practised([{ rule: "greet", result: "broken" }], { id: "a", at: morning(0) });
    const again = practised([{ rule: "greet", result: "kept" }], { id: "b", at: morning(0.1) });
    const later = practised([{ rule: "greet", result: "kept" }], { id: "c", at: morning(1) });
    expect(masteryOf([first, again], terms)).toEqual(masteryOf([first], terms));
    expect(masteryOf([first, later], terms).ability).toBeGreaterThan(masteryOf([first], terms).ability);
    expect(
      masteryOf([first, again], { ...terms, minutesEast: 60 * 20 }).dimensions[0]?.evidence,
    ).toHaveLength(2);
  });

  it("learns nothing from what was watched or coached, nor from a node passed again", () => {
    for (const mode of ["demo", "coach"] as const) {
      expect(masteryOf([practised([{ rule: "greet", result: "kept" }], { mode })], terms).ability).toBe(0);
    }
    expect(masteryOf([practised([{ rule: "greet", result: "broken", repeat: true }])], terms).ability).toBe(
      0,
    );
  });

  it("calls mastered what was kept on several days in several scenarios, without a critical breach of late", () => {
    const mastered = (all: Attempt[]) => masteryOf(all, terms).dimensions[0]?.mastered;
    const all = times(30, "kept");
    expect(mastered(all)).toBe(true);
    expect(mastered(times(6, "kept"))).toBe(false);
    expect(mastered(all.map((each) => ({ ...each, scenario: "scenario-3" })))).toBe(false);
    expect(mastered(all.map((each, at) => ({ ...each, scenario: `scene-${at}`, endedAt: morning(0) })))).toBe(
      false,
    );
    const slip = practised([{ rule: "greet", result: "broken", severity: "critical" }], {
      at: morning(30.1),
    });
    const more = times(5, "kept").map((each) => ({ ...each, id: `${each.id} more`, endedAt: morning(40) }));
    expect(mastered([...all, slip])).toBe(false);
    expect(
      mastered([...all, slip, ...more.map((each, at) => ({ ...each, endedAt: morning(40 + at) }))]),
    ).toBe(true);
  });

  it("tells the occasions that weighed most", () => {
    const all = [...times(6, "kept"), practised([{ rule: "greet", result: "broken" }], { at: morning(9) })];
    const evidence = masteryOf(all, terms).dimensions[0]?.evidence ?? [];
    expect(weightiest(evidence, 2).map(({ kept, on }) => [kept, on])).toEqual([
      [0, "2026-03-11"],
      [1, "2026-03-06"],
    ]);
  });
});
