// What a guesser gets, against every conversation played out one by one.

import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { chancesOf } from "#domain/graph/chances.ts";
import { explore } from "#domain/graph/explore.ts";
import { guessOf } from "#domain/graph/guess.ts";
import { rangeOf } from "#domain/graph/range.ts";
import { worthOf } from "#domain/graph/worth.ts";
import type { OutcomeName } from "#domain/pack/scenario.ts";
import { bruteForce } from "#tests/kit/brute-force.ts";
import {
  aChoice,
  aLine,
  aNode,
  anEnding,
  scenarioOf,
  smallScenario,
} from "#tests/kit/brute-force-scenario.ts";

vi.setConfig({ testTimeout: 300_000 });

const ENDINGS = { good: 0, partial: 3, poor: 6, lost: 9 };
const OUTCOMES: OutcomeName[] = ["good", "partial", "poor", "lost"];

const guess = (scenario: ReturnType<typeof aLine>, cut: number) =>
  guessOf(scenario, worthOf(scenario, ENDINGS), cut);

describe("the chance of a guesser to reach the cut of judgement", () => {
  it("is 51/243 for five decisions with credits 3, 0, 0 and a cut of 60", () => {
    const found = guess(aLine(5, [3, 0, 0]), 60);
    expect(found.known && found.cut).toBeCloseTo(51 / 243, 12);
  });

  it("is 17/6561 for eight such decisions and a cut of 80", () => {
    const found = guess(aLine(8, [3, 0, 0]), 80);
    expect(found.known && found.cut).toBeCloseTo(17 / 6561, 12);
  });

  it("is 1 where there is nothing to decide", () => {
    const found = guess(aLine(3, [2]), 80);
    expect(found).toMatchObject({ known: true, cut: 1, cutNotLost: 1 });
  });

  it("solves a loop: asking again until it goes on costs nothing but the first time", () => {
    const ask = aNode("ask", [aChoice("again", 0, "ask"), aChoice("on", 3, "end")]);
    const found = guess(scenarioOf([ask, anEnding("end", "good")]), 80);
    expect(found.known && found.cut).toBeCloseTo(0.5, 12);
  });

  it("counts nothing for a circle that is never left", () => {
    const fork = aNode("fork", [aChoice("in", 3, "round"), aChoice("out", 3, "end")]);
    const round = aNode("round", [aChoice("again", 3, "round")]);
    const scenario = scenarioOf([fork, round, anEnding("end", "good")]);
    expect(guess(scenario, 0)).toMatchObject({ known: true, cut: 0.5 });
    expect(chancesOf(scenario, explore(scenario))).toMatchObject({ endings: { end: 0.5 }, never: 0.5 });
  });

  it("is unknown past twelve bits, and says so", () => {
    // A hub with fourteen rooms, any of which may have been met in any order, or the hub itself.
    const rooms = Array.from({ length: 14 }, (_, at) => `room-${at}`);
    const hub = aNode("hub", [...rooms.map((id) => aChoice(id, 1, id)), aChoice("leave", 1, "end")]);
    const scenario = scenarioOf([
      hub,
      ...rooms.map((id) => aNode(id, [aChoice("well", 3, "hub"), aChoice("ill", 0, "hub")])),
      anEnding("end", "good"),
    ]);
    expect(guess(scenario, 80)).toEqual({
      known: false,
      reached: { why: "bits", count: 15, atLeast: 0, atMost: 1 },
    });
    expect(rangeOf(scenario, worthOf(scenario, ENDINGS))).toEqual({ known: false, why: "bits", reached: 15 });
  });

  it("puts aside what can hardly happen, and says how much that was", () => {
    // Ninety decisions: T has thousands of values, and all but everything right is needed for a cut of 95.
    const found = guess(aLine(90, [3, 1, 0, 0]), 95);
    expect(found).toMatchObject({ known: true });
    expect(found.known && found.cut + found.residual).toBeLessThan(1e-30);
    expect(found.known && found.size.buckets).toBeLessThan(10);
    // A coin for each of forty decisions, half of them right: binomial, with nothing lost that matters.
    let half = 0;
    let ways = 1;
    for (let right = 0; right <= 40; right += 1) {
      if (right >= 20) half += ways / 2 ** 40;
      ways *= (40 - right) / (right + 1);
    }
    const coins = guess(aLine(40, [3, 0]), 50);
    expect(coins.known && coins.cut).toBeCloseTo(half, 12);
    expect(coins.known && coins.residual).toBeLessThan(1e-15);
  });

  it("equals the sum over all conversations of a thousand random scenarios", () => {
    let [seen, returning, between] = [0, 0, 0];
    const cuts = fc.constantFrom(40, 50, 60, 75, 80, 100);
    fc.assert(
      fc.property(smallScenario({ nodes: 4, choices: 3, loops: false }), cuts, (scenario, cut) => {
        const plays = bruteForce(scenario, ENDINGS).plays(4000);
        fc.pre(plays !== undefined);
        seen += 1;
        if (plays.some(({ nodes }) => new Set(nodes).size < nodes.length)) returning += 1;
        const worth = worthOf(scenario, ENDINGS);
        const found = guessOf(scenario, worth, cut);
        if (!found.known) throw new Error("unknown");
        for (const outcome of OUTCOMES) {
          const passing = plays.filter((each) => each.outcome === outcome && each.earned >= cut * each.all);
          expect(found.cutWith[outcome]).toBeCloseTo(total(passing), 10);
        }
        if (found.cut > 1e-9 && found.cut < 1 - 1e-9) between += 1;
        expect(found.cut).toBeGreaterThanOrEqual(0);
        expect(found.cut).toBeLessThanOrEqual(1 + 1e-12);
        sameRange(rangeOf(scenario, worth), plays);
        sameEndings(chancesOf(scenario, worth.graph), plays);
      }),
      { numRuns: 1000 },
    );
    // The scenarios are worth trying: most have something to gain by luck, many come back to a node.
    expect(seen).toBe(1000);
    expect(returning).toBeGreaterThan(200);
    expect(between).toBeGreaterThan(300);
  });

  it("equals a walk through loops until less than a stated tail goes on", () => {
    let looping = 0;
    fc.assert(
      fc.property(
        smallScenario({ nodes: 4, choices: 3, loops: true }),
        fc.constantFrom(40, 60, 80),
        (scenario, cut) => {
          const { done, left, never } = bruteForce(scenario, ENDINGS).walked();
          const worth = worthOf(scenario, ENDINGS);
          const found = guessOf(scenario, worth, cut);
          const chances = chancesOf(scenario, worth.graph);
          if (!found.known || !chances) throw new Error("unknown");
          // Some loops hold on for so long that the walk was broken off: then `left` is how far off it may be.
          const same = (one: number, other: number) =>
            expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 + left);
          const sumOf = (those: (each: (typeof done)[number]) => boolean) => total(done.filter(those));
          same(chances.never, never);
          same(
            found.cut,
            sumOf((each) => each.earned >= cut * each.all),
          );
          for (const outcome of OUTCOMES) {
            same(
              found.cutWith[outcome],
              sumOf((each) => each.outcome === outcome && each.earned >= cut * each.all),
            );
            same(
              chances.outcomes[outcome],
              sumOf((each) => each.outcome === outcome),
            );
          }
          if (left > 1e-13) return;
          sameRange(rangeOf(scenario, worth), done);
          if (never === 0) looping += 1;
        },
      ),
      { numRuns: 400 },
    );
    expect(looping).toBeGreaterThan(150);
  });
});

type Scored = { earned: number; all: number; chance: number };

function total(plays: readonly { chance: number }[]): number {
  return plays.reduce((sum, { chance }) => sum + chance, 0);
}

function sameRange(found: ReturnType<typeof rangeOf>, plays: readonly Scored[]): void {
  if (!found.known || !found.random.known) throw new Error("unknown");
  const decided = plays.filter((each) => each.all > 0);
  const shares = decided.map(({ earned, all }) => earned / all);
  const share = (one: { earned: number; all: number } | undefined) => one && one.earned / one.all;
  expect(share(found.best)).toBe(shares.length === 0 ? undefined : Math.max(...shares));
  expect(share(found.worst)).toBe(shares.length === 0 ? undefined : Math.min(...shares));
  for (const each of shares) expect(each >= 0 && each <= 100).toBe(true);
  const mean = decided.reduce((sum, { earned, all, chance }) => sum + (chance * earned) / all, 0);
  if (decided.length === 0) expect(found.random.percent).toBeNull();
  // As a share: of a percent the ninth place is beyond what the tail leaves known.
  else expect((found.random.percent ?? 0) / 100).toBeCloseTo(mean / total(decided) / 100, 9);
}

function sameEndings(
  found: ReturnType<typeof chancesOf>,
  plays: readonly { outcome: OutcomeName; chance: number }[],
) {
  if (!found) throw new Error("unknown");
  for (const outcome of OUTCOMES) {
    expect(found.outcomes[outcome]).toBeCloseTo(total(plays.filter((each) => each.outcome === outcome)), 10);
  }
  expect(found.never).toBe(0);
}
