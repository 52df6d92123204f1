import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rule } from "#domain/pack/rule.ts";
import { type Activation, ruleVerdict, type Verdict } from "#domain/rules/verdict.ts";
import { etiquetteOf } from "#domain/score/etiquette.ts";

const RESULTS = ["kept", "repaired", "broken"] as const;
const DIMENSIONS = ["listening", "privacy"];

const activation = fc.record({
  result: fc.constantFrom(...RESULTS),
  from: fc.constant(0),
  at: fc.constant(0),
  repeat: fc.boolean(),
  severity: fc.constant("major" as const),
});
const judged = fc.array(
  fc.record({
    severity: fc.constantFrom("critical" as const, "major" as const, "minor" as const),
    dimension: fc.constantFrom(...DIMENSIONS),
    activations: fc.array(activation, { maxLength: 5 }),
  }),
  { maxLength: 6 },
);
type Judged = { severity: "critical" | "major" | "minor"; dimension: string; activations: Activation[] }[];

const rubric = {
  weights: { critical: 3, major: 2, minor: 1 },
  cuts: { etiquette: 75, judgement: 80 },
  outcome: "partial",
  endings: { good: 0, partial: 3, poor: 6, lost: 9 },
} as const;
const dimensions = {
  listening: { name: "倾听", axis: "warmth" },
  privacy: { name: "保密", axis: "rule" },
} as const;

function score(all: Judged) {
  const rules = all.map(({ severity, dimension }, index) => ({
    id: `r${index}`,
    dimension,
    severity: [{ is: severity }],
  }));
  const verdict: Verdict = {
    rules: all.map(({ activations }, index) => ruleVerdict(`r${index}`, activations)),
  };
  return etiquetteOf({ rules: rules as unknown as Rule[], rubric, dimensions }, verdict);
}

describe("the etiquette score", () => {
  it("is a whole percent from 0 to 100, or null where nothing was called up", () => {
    fc.assert(
      fc.property(judged, (all) => {
        const whole = score(all);
        const counted = all.some(({ activations }) => activations.some((each) => !each.repeat));
        expect(whole.percent === null).toBe(!counted);
        for (const { percent, kept, calledUp } of [
          whole,
          ...Object.values(whole.axes),
          ...Object.values(whole.dimensions),
        ]) {
          expect(percent === null).toBe(calledUp === 0);
          expect(Number.isInteger(percent ?? 0) && (percent ?? 0) >= 0 && (percent ?? 0) <= 100).toBe(true);
          expect(kept).toBeLessThanOrEqual(calledUp);
        }
      }),
    );
  });

  it("never rises where a kept rule becomes a repaired one, or a repaired one a broken one", () => {
    fc.assert(
      fc.property(judged, fc.nat(), (all, pick) => {
        const places = all.flatMap(({ activations }, rule) => activations.map((_, at) => ({ rule, at })));
        const place = places[pick % Math.max(1, places.length)];
        if (!place) return;
        const percents = RESULTS.map((result) => {
          const worse = structuredClone(all);
          worse[place.rule]!.activations[place.at]!.result = result;
          return score(worse).percent ?? 0;
        });
        expect(percents).toEqual([...percents].sort((one, other) => other - one));
      }),
    );
  });

  it("weighs a critical rule as three minor ones", () => {
    const of = (severity: Judged[number]["severity"], result: Activation["result"]): Judged[number] => ({
      ...{ severity, dimension: "listening" },
      activations: [{ result, from: 0, at: 0, repeat: false, severity }],
    });
    expect(score([of("critical", "broken"), of("minor", "kept")]).percent).toBe(25);
    // Rounded down: 62.5 and 66.7.
    expect(score([of("critical", "repaired"), of("minor", "kept")]).percent).toBe(62);
    expect(score([of("major", "kept"), of("minor", "broken")]).percent).toBe(66);
  });

  it("does not count what was passed before", () => {
    const activations: Activation[] = [
      { result: "kept", from: 0, at: 0, repeat: false, severity: "major" },
      { result: "broken", from: 3, at: 3, repeat: true, severity: "major" },
    ];
    expect(score([{ severity: "major", dimension: "listening", activations }])).toMatchObject({
      percent: 100,
      calledUp: 1,
    });
  });
});
