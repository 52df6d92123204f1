// How likely a guesser passes: never more than is said.

import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readPackFolder } from "#build/read-pack.ts";
import { guessOf } from "#domain/graph/guess.ts";
import { worthOf } from "#domain/graph/worth.ts";
import { begin } from "#domain/machine/moves.ts";
import { parsePack } from "#domain/pack/parse-pack.ts";
import { assess } from "#domain/score/assess.ts";
import { upperBound } from "#domain/score/clopper-pearson.ts";
import { exchangeAt } from "#domain/score/fewest-changes-exchange.ts";
import { guessPass } from "#domain/score/guess-pass.ts";
import { bruteForce } from "#tests/kit/brute-force.ts";
import { smallBook } from "#tests/kit/brute-force-book.ts";
import { aLine, smallScenario } from "#tests/kit/brute-force-scenario.ts";

vi.setConfig({ testTimeout: 300_000 });

describe("the upper bound of Clopper and Pearson", () => {
  it("is what leaves one in a hundred below it", () => {
    // No hits: 1 − 0.01^(1/n). One hit in two: (1 − p)² + 2p(1 − p) = 0.01, so p = √0.99.
    expect(upperBound(0, 20_000, 0.99)).toBeCloseTo(1 - 0.01 ** (1 / 20_000), 12);
    expect(upperBound(1, 2, 0.99)).toBeCloseTo(Math.sqrt(0.99), 12);
    expect(upperBound(5, 5, 0.99)).toBe(1);
  });

  it("grows with hits and shrinks with trials", () => {
    for (let hits = 0; hits < 300; hits += 7) {
      expect(upperBound(hits + 1, 20_000, 0.99)).toBeGreaterThan(upperBound(hits, 20_000, 0.99));
      expect(upperBound(hits, 40_000, 0.99)).toBeLessThan(upperBound(hits, 20_000, 0.99));
      expect(upperBound(hits, 20_000, 0.99)).toBeGreaterThan(hits / 20_000);
    }
  });
});

describe("that a guesser passes", () => {
  it("is bounded by judgement and outcome where that is below one in a hundred", () => {
    const scenario = aLine(8, [3, 0, 0]);
    const book = smallBook(80, 75);
    const worth = worthOf(scenario, book.rubric.endings);
    const guess = guessOf(scenario, worth, 80);
    expect(guessPass(scenario, book, () => worth, guess)).toEqual({
      by: "bound",
      upper: guess.known && guess.cut,
    });
    expect(guess.known && guess.cut).toBeCloseTo(17 / 6561, 12);
  });

  it("is played otherwise, and comes out where all conversations together say", () => {
    let [played, beyond] = [0, 0];
    fc.assert(
      fc.property(smallScenario({ nodes: 4, choices: 3, loops: false }), (scenario) => {
        const book = smallBook(50, 50);
        const worth = worthOf(scenario, book.rubric.endings);
        const plays = bruteForce(scenario, book.rubric.endings).plays(200);
        fc.pre(plays !== undefined);
        const exact = plays.reduce((sum, { choices, chance }) => {
          let at = begin(scenario);
          const exchanges = choices.map((choice) => {
            const exchange = exchangeAt(scenario, at, choice);
            at = exchange.move.to;
            return exchange;
          });
          return sum + (assess(scenario, book, worth, exchanges).score.passed ? chance : 0);
        }, 0);
        const found = guessPass(scenario, book, () => worth, guessOf(scenario, worth, 50), { plays: 1000 });
        if (found.by === "bound") expect(found.upper).toBeGreaterThanOrEqual(exact - 1e-12);
        if (found.by !== "plays") return;
        played += 1;
        if (found.upper < exact - 1e-12) beyond += 1;
        // Five standard errors.
        const error = 5 * Math.sqrt((exact * (1 - exact)) / 1000);
        expect(Math.abs(found.passes / found.plays - exact)).toBeLessThanOrEqual(error + 1e-9);
      }),
      { numRuns: 100, seed: 11 },
    );
    expect(played).toBeGreaterThan(30);
    // 99 in a hundred bounds hold; of so many, a few may not.
    expect(beyond).toBeLessThanOrEqual(0.04 * played);
  });

  it("is below one in a hundred in each of the bank's scenarios, and the cut below three", () => {
    const { value: pack } = parsePack(readPackFolder("scenarios/bank"), "zh-CN");
    if (!pack) throw new Error("no pack");
    for (const scenario of pack.scenarios) {
      const worth = worthOf(scenario, pack.book.rubric.endings);
      expect(worth.shortfall[0]).toBe(0);
      const guess = guessOf(scenario, worth, pack.book.rubric.cuts.judgement);
      expect(guess.known && guess.cut, scenario.id).toBeLessThan(0.03);
      expect(guessPass(scenario, pack.book, () => worth, guess).upper, scenario.id).toBeLessThan(0.01);
    }
  });
});
