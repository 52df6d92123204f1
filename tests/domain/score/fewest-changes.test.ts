// Fewest changes, last chance and first domino, against all conversations there are.

import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Worth, worthOf } from "#domain/graph/worth.ts";
import { begin } from "#domain/machine/moves.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { assess } from "#domain/score/assess.ts";
import { firstDomino } from "#domain/score/domino.ts";
import { fewestChanges } from "#domain/score/fewest-changes.ts";
import { exchangeAt } from "#domain/score/fewest-changes-exchange.ts";
import { lastChance } from "#domain/score/last-chance.ts";
import type { Exchange } from "#domain/session/session.ts";
import { bruteForce, type Play } from "#tests/kit/brute-force.ts";
import { smallBook } from "#tests/kit/brute-force-book.ts";
import {
  aChoice,
  aLine,
  aNode,
  anEnding,
  scenarioOf,
  smallScenario,
} from "#tests/kit/brute-force-scenario.ts";

vi.setConfig({ testTimeout: 600_000 });

type Rules = Pick<Book, "rules" | "rubric" | "dimensions">;
const ORDER = ["lost", "poor", "partial", "good"];

function exchangesOf(scenario: Scenario, choices: readonly string[]): Exchange[] {
  let at = begin(scenario);
  return choices.map((choice) => {
    const exchange = exchangeAt(scenario, at, choice);
    at = exchange.move.to;
    return exchange;
  });
}

/** What a way changes of an attempt: per turn 0 for what was answered, otherwise 1 and the choice's place. */
function costOf(attempt: readonly Exchange[], way: readonly Exchange[]) {
  const times = new Map<string, number>();
  let [own, met] = [0, 0];
  const ranks = way.map(({ node, offered, move }) => {
    const time = times.get(node.id) ?? 0;
    times.set(node.id, time + 1);
    const was = attempt.filter((each) => each.node.id === node.id)[time]?.move.choice.id;
    if (offered.length === 1 || was === move.choice.id) return 0;
    if (was === undefined) met += 1;
    else own += 1;
    return 1 + offered.indexOf(move.choice);
  });
  return { total: own + met, own, met, ranks, way };
}

function firstOf(costs: ReturnType<typeof costOf>[]) {
  return costs.toSorted((one, other) => {
    if (one.total !== other.total) return one.total - other.total;
    if (one.own !== other.own) return one.own - other.own;
    const turn = one.ranks.findIndex((rank, at) => rank !== other.ranks[at]);
    return turn < 0 ? 0 : (one.ranks[turn] as number) - (other.ranks[turn] as number);
  })[0];
}

const commonTurns = (one: readonly string[], other: readonly string[]) => {
  const differs = one.findIndex((choice, turn) => choice !== other[turn]);
  return differs < 0 ? one.length : differs;
};

function compare(scenario: Scenario, book: Rules, worth: Worth, plays: Play[], choices: readonly string[]) {
  const attempt = exchangesOf(scenario, choices);
  const passing = plays.filter((play) => {
    return assess(scenario, book, worth, exchangesOf(scenario, play.choices)).score.passed;
  });
  const found = fewestChanges(scenario, book, worth, attempt);
  const wanted = firstOf(passing.map((play) => costOf(attempt, exchangesOf(scenario, play.choices))));
  if (!wanted) expect(found).toEqual({ known: true, total: null });
  else {
    const { total, own, met, way } = wanted;
    expect(found).toMatchObject({ known: true, total, own, met, settled: true });
    expect(found).toMatchObject({ choices: way.map((each) => each.move.choice.id) });
  }
  const turns = passing.map((play) => commonTurns(choices, play.choices));
  const turn = turns.length === 0 ? null : Math.max(...turns);
  expect(lastChance(scenario, book, worth, attempt)).toEqual({ known: true, turn });
  return { passing: passing.length, total: wanted?.total ?? 0 };
}

function bestAfter(plays: Play[], choices: readonly string[]): number {
  const still = plays.filter((play) => commonTurns(choices, play.choices) === choices.length);
  return Math.max(...still.map((play) => ORDER.indexOf(play.outcome)));
}

const someBook = fc
  .tuple(fc.constantFrom(0, 50, 60, 80), fc.constantFrom(0, 50, 75, 90))
  .map(([judgement, etiquette]) => smallBook(judgement, etiquette));

describe("fewest changes", () => {
  it("equal those of all conversations, in a thousand random scenarios, as do last chance and first domino", () => {
    let [failed, several, stuck, left] = [0, 0, 0, 0];
    const kind = { nodes: 4, choices: 3, loops: false };
    fc.assert(
      fc.property(smallScenario(kind), someBook, fc.nat(), fc.nat(9), (scenario, book, pick, cut) => {
        const worth = worthOf(scenario, book.rubric.endings);
        const plays = bruteForce(scenario, book.rubric.endings).plays(250);
        fc.pre(plays !== undefined);
        const play = plays[pick % plays.length] as Play;
        // One in ten leaves before the end.
        const choices = cut === 0 ? play.choices.slice(0, -1) : play.choices;
        const { passing, total } = compare(scenario, book, worth, plays, choices);
        if (cut === 0) left += 1;
        if (passing === 0) stuck += 1;
        else if (total > 0) failed += 1;
        if (total > 1) several += 1;
        const fell = choices.findIndex(
          (_, turn) =>
            bestAfter(plays, choices.slice(0, turn + 1)) < bestAfter(plays, choices.slice(0, turn)),
        );
        const domino = firstDomino(scenario, worth, exchangesOf(scenario, choices));
        if (fell >= 0) expect(domino).toMatchObject({ kind: "outcome", turn: fell });
        else expect(domino?.kind).not.toBe("outcome");
      }),
      { numRuns: 1000, seed: 7 },
    );
    expect(failed).toBeGreaterThan(120);
    expect(several).toBeGreaterThan(30);
    expect(stuck).toBeGreaterThan(100);
    expect(left).toBeGreaterThan(50);
  });

  it("of five wrong answers at a cut of 60 are three, the last three", () => {
    const scenario = aLine(5, [3, 0, 0]);
    const book = { ...smallBook(60, 0), rules: [] };
    const worth = worthOf(scenario, book.rubric.endings);
    const attempt = exchangesOf(scenario, ["c1", "c2", "c1", "c2", "c1"]);
    const found = fewestChanges(scenario, book, worth, attempt);
    expect(found).toMatchObject({ known: true, total: 3, own: 3, met: 0, settled: true });
    expect(found).toMatchObject({
      changes: [2, 3, 4].map((turn) => ({ turn, node: `n${turn}`, choice: "c0" })),
    });
    // With the first two wrong, the third turn is the last from which three of five can still be right.
    expect(lastChance(scenario, book, worth, attempt)).toEqual({ known: true, turn: 2 });
    expect(firstDomino(scenario, worth, attempt)).toEqual({ kind: "regret", turn: 0, regret: 1 });
  });

  it("count a decision newly met beside the choice that led to it", () => {
    const scenario = scenarioOf([
      aNode("first", [aChoice("on", 3, "second"), aChoice("off", 0, "gone")]),
      aNode("second", [aChoice("well", 3, "end"), aChoice("ill", 0, "gone")]),
      anEnding("end", "good"),
      anEnding("gone", "lost"),
    ]);
    const book = { ...smallBook(80, 0), rules: [] };
    const worth = worthOf(scenario, book.rubric.endings);
    const attempt = exchangesOf(scenario, ["off"]);
    expect(fewestChanges(scenario, book, worth, attempt)).toEqual({
      ...{ known: true, total: 2, own: 1, met: 1, settled: true, choices: ["on", "well"] },
      changes: [
        { turn: 0, node: "first", was: { choice: "off", turn: 0 }, choice: "on" },
        { turn: 1, node: "second", choice: "well" },
      ],
    });
    expect(firstDomino(scenario, worth, attempt)).toEqual({
      ...{ kind: "outcome", turn: 0, from: "good", to: "lost" },
    });
  });

  it("are those with the fewest own choices, of two ways with as many changes", () => {
    const pair = (to: string) => [aChoice("right", 3, to), aChoice("wrong", 0, to)];
    const scenario = scenarioOf([
      aNode("fork", [aChoice("long", 3, "b"), aChoice("short", 3, "d")]),
      ...[aNode("b", pair("c")), aNode("c", pair("end")), aNode("d", pair("end"))],
      anEnding("end", "good"),
    ]);
    const book = { ...smallBook(80, 0), rules: [] };
    const worth = worthOf(scenario, book.rubric.endings);
    // To be right twice keeps to the attempt for longer, but changes two choices of one's own.
    const found = fewestChanges(scenario, book, worth, exchangesOf(scenario, ["long", "wrong", "wrong"]));
    expect(found).toMatchObject({ total: 2, own: 1, met: 1, settled: true, choices: ["short", "right"] });
  });

  it("are at least so many where the budget ends, never more than are needed", () => {
    const scenario = aLine(12, [3, 1, 0]);
    const book = { ...smallBook(80, 0), rules: [] };
    const worth = worthOf(scenario, book.rubric.endings);
    const attempt = exchangesOf(
      scenario,
      Array.from({ length: 12 }, () => "c2"),
    );
    const whole = fewestChanges(scenario, book, worth, attempt);
    if (!whole.known || whole.total === null) throw new Error("unknown");
    for (const tried of [1, 5, 11]) {
      const found = fewestChanges(scenario, book, worth, attempt, tried);
      if (found.known) throw new Error("known");
      expect(found.atLeast).toBeGreaterThan(0);
      expect(found.atLeast).toBeLessThanOrEqual(whole.total);
    }
  });

  it("say so where nothing would have helped", () => {
    const scenario = scenarioOf([
      aNode("only", [aChoice("a", 3, "gone"), aChoice("b", 0, "gone")]),
      anEnding("gone", "lost"),
    ]);
    const book = smallBook(0, 0);
    const worth = worthOf(scenario, book.rubric.endings);
    const attempt = exchangesOf(scenario, ["a"]);
    expect(fewestChanges(scenario, book, worth, attempt)).toEqual({ known: true, total: null });
    expect(lastChance(scenario, book, worth, attempt)).toEqual({ known: true, turn: null });
  });
});
