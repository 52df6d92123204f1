// V*, Q*, c, p, v and the spine, against trying every way.

import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { spineOf } from "#domain/graph/spine.ts";
import { prospectsAt, shortfallsAfter, UNIT, valueFrom, valuesAt, worthOf } from "#domain/graph/worth.ts";
import { tickChoices } from "#domain/pack/tick.ts";
import { bruteForce } from "#tests/kit/brute-force.ts";
import { aChoice, aNode, anEnding, scenarioOf, smallScenario } from "#tests/kit/brute-force-scenario.ts";

vi.setConfig({ testTimeout: 300_000 });

const ENDINGS = { good: 0, partial: 3, poor: 6, lost: 9 };

describe("what a situation is still worth", () => {
  it("counts in sixtieths, so that sums in another order are the same sum", () => {
    // Two ways lose 3/2, 1/3 and 1/5, one of them in the other order: floating point calls them unequal, and p would
    // be 1 and 0 where there is nothing to decide.
    const [half, third, fifth] = [3 * (1 - 1 / 2), 1 - 2 / 3, 1 - (3 * 4) / 5 / 3];
    expect(half + (third + fifth)).not.toBe(fifth + (third + half));
    // A checklist that is never filled in quite right: one item less of n is the best that is offered.
    const list = (id: string, items: number, to: string, weight = 1) => {
      const all = Array.from({ length: items }, (_, at) => ({ id: `t${at}`, right: true }));
      const filled = tickChoices(
        all.map((item) => ({ ...item, do: "", acts: [], set: [], add: [] })),
        "li",
      );
      const full = filled.at(-1)?.id;
      return aNode(
        id,
        filled.map((each) => ({ ...each, to: [{ node: each.id === full ? "gone" : to }] })),
        { weight },
      );
    };
    const items = [2, 3, 5, 6];
    for (const a of items) {
      for (const b of items) {
        for (const c of items) {
          const scenario = scenarioOf([
            aNode("fork", [aChoice("one", 2, "a1"), aChoice("other", 2, "b1")]),
            ...[list("a1", a, "a2", 3), list("a2", b, "a3"), list("a3", c, "end", 2)],
            ...[list("b1", c, "b2", 2), list("b2", b, "b3"), list("b3", a, "end", 3)],
            ...[anEnding("end", "good"), anEnding("gone", "lost")],
          ]);
          const worth = worthOf(scenario, ENDINGS);
          const lost = (3 * UNIT) / a + UNIT / b + (2 * UNIT) / c;
          expect(shortfallsAfter(scenario, worth, 0)).toEqual([lost, lost]);
          expect(valuesAt(scenario, worth, 0)).toEqual([null, null]);
        }
      }
    }
  });

  it("rounds an exact half up, whichever way its sum was rounded", () => {
    for (let c = 0; c <= 60; c += 1) {
      for (let most = 1; most <= 300; most += 7) {
        for (let lost = 0; lost <= most; lost += 1) {
          // 100 × (c/60 + 1 − lost/most) ÷ 2, rounded half up, in whole numbers only.
          const exact = Math.floor((100 * (c * most + 60 * (most - lost)) + 60 * most) / (120 * most));
          if (valueFrom(c / 60, 1 - lost / most) !== exact) expect({ c, most, lost }).toBe(exact);
        }
      }
    }
  });

  for (const [name, loops] of [
    ["without loops", false],
    ["with loops", true],
  ] as const) {
    it(`equals trying every way, in a thousand random scenarios ${name}`, () => {
      let perfect = 0;
      fc.assert(
        fc.property(smallScenario({ nodes: 4, choices: 3, loops }), (scenario) => {
          const brute = bruteForce(scenario, ENDINGS);
          const worth = worthOf(scenario, ENDINGS);
          worth.graph.situations.forEach((at, number) => {
            const least = (worth.shortfall[number] as number) / UNIT;
            const wanted = brute.shortfall(at);
            if (Number.isFinite(wanted)) expect(least).toBeCloseTo(wanted, 9);
            else expect(least).toBe(wanted);
            if (!scenario.nodes[at.node]?.ending) {
              const values = valuesAt(scenario, worth, number);
              expect(values).toEqual(brute.valuesAt(at));
              const shares = prospectsAt(scenario, worth, number);
              expect(shares.every((p) => p === null || (p >= 0 && p <= 1))).toBe(true);
              expect(values.every((v) => v === null || (Number.isInteger(v) && v >= 0 && v <= 100))).toBe(
                true,
              );
            }
          });
          expect(worth.spine).toEqual(brute.spine());
          if (worth.shortfall[0] === 0) perfect += 1;
          if (loops) return;
          // V*(start) is 0 exactly when there is a conversation whose every decision is worth 100 and that ends well.
          const plays = brute.plays(4000);
          fc.pre(plays !== undefined);
          const whole = plays.some(({ outcome, worth100 }) => outcome === "good" && worth100);
          expect(worth.shortfall[0] === 0).toBe(whole);
          if (!whole) return;
          expect(plays.some(({ outcome, earned, all }) => outcome === "good" && earned === 100 * all)).toBe(
            true,
          );
        }),
        { numRuns: 1000 },
      );
      expect(perfect).toBeGreaterThan(100);
    });
  }

  it("has a spine that no way to success can miss, and only that", () => {
    const ways = scenarioOf([
      aNode("first", [aChoice("left", 3, "left"), aChoice("right", 3, "right"), aChoice("away", 0, "gone")]),
      aNode("left", [aChoice("on", 3, "last")]),
      aNode("right", [aChoice("on", 3, "last")]),
      aNode("last", [aChoice("on", 3, "end")]),
      anEnding("end", "good"),
      anEnding("gone", "lost"),
    ]);
    expect(spineOf(ways, worthOf(ways, ENDINGS).graph)).toEqual(["first", "last"]);
  });
});
