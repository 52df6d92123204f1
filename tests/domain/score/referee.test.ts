// Judging turn by turn, remembering what was judged before, says what judging the whole conversation says.

import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readPackFolder } from "#build/read-pack.ts";
import { worthOf } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import { parsePack } from "#domain/pack/parse-pack.ts";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { assess } from "#domain/score/assess.ts";
import { exchangeAt } from "#domain/score/fewest-changes-exchange.ts";
import { refereeOf } from "#domain/score/fewest-changes-referee.ts";
import { MOST_TURNS } from "#domain/session/trace.ts";
import { smallBook } from "#tests/kit/brute-force-book.ts";
import { aChoice, aNode, anEnding, scenarioOf, smallScenario } from "#tests/kit/brute-force-scenario.ts";

vi.setConfig({ testTimeout: 300_000 });

type Rules = Pick<Book, "rules" | "rubric" | "dimensions">;

/** Plays each list of picks and compares; answers how many of them passed. */
function compare(scenario: Scenario, book: Rules, walks: readonly (readonly number[])[]) {
  const worth = worthOf(scenario, book.rubric.endings);
  const referee = refereeOf(scenario, book, worth);
  let passed = 0;
  for (const walk of walks) {
    let position = referee.start;
    const exchanges = [];
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const open = worth.graph.edges[position.at] ?? [];
      if (open.length === 0) break;
      const choice = (walk[turn % walk.length] as number) % open.length;
      const before = worth.graph.situations[position.at];
      if (!before) throw new Error("no such situation");
      exchanges.push(exchangeAt(scenario, before, open[choice]?.choice.id ?? ""));
      position = referee.step(position, choice);
    }
    const { ending } = nodeOf(scenario, worth.graph.situations[position.at]?.node ?? "");
    if (!ending) continue;
    const { score } = assess(scenario, book, worth, exchanges);
    expect(referee.passes(position)).toBe(score.passed);
    if (referee.isBeyondHelp(position)) expect(score.gates.critical).toBe(false);
    if (score.passed) passed += 1;
  }
  return passed;
}

const walks = (count: number) =>
  fc.array(fc.array(fc.nat(59), { minLength: 1, maxLength: 12 }), { minLength: count, maxLength: count });

describe("a referee", () => {
  it("passes what an assessment of the whole passes, on random scenarios with rules of many kinds", () => {
    let passed = 0;
    fc.assert(
      fc.property(
        smallScenario({ nodes: 5, choices: 3, loops: true }),
        fc.constantFrom(0, 40, 60),
        fc.constantFrom(0, 50, 75),
        walks(6),
        (scenario, judgement, etiquette, all) => {
          passed += compare(scenario, smallBook(judgement, etiquette), all);
        },
      ),
      { numRuns: 400 },
    );
    expect(passed).toBeGreaterThan(80);
  });

  it("tells two ways to the same words apart by the turn before, where a rule asks what has just changed", () => {
    const down = { add: [{ variable: "li.mood", by: -1 }] };
    const scenario = scenarioOf(
      [
        aNode("start", [aChoice("sink", 1, "low", down), aChoice("stay", 1, "high")]),
        aNode("low", [aChoice("on", 1, "meet")]),
        aNode("high", [aChoice("drop", 1, "meet", down)]),
        aNode("meet", [
          aChoice("rebut", 1, "end", { acts: [{ act: "rebut", who: "li" }] }),
          aChoice("listen", 1, "end"),
        ]),
        anEnding("end", "good"),
      ],
      { variables: [{ kind: "number", name: "li.mood", start: 2, min: 0, max: 4 }] },
    );
    const book = smallBook(0, 0);
    const rules = book.rules.filter((each) => each.id === "no-rebuttal-as-it-turns");
    // Only where mood fell in the turn before does the rebuttal break it.
    expect(compare(scenario, { ...book, rules }, [[1, 0, 0]])).toBe(0);
    expect(compare(scenario, { ...book, rules }, [[0, 0, 0]])).toBe(1);
    expect(
      compare(scenario, { ...book, rules }, [
        [1, 0, 0],
        [0, 0, 0],
      ]),
    ).toBe(1);
  });

  it("does so on the bank's own scenarios", () => {
    const { value: pack } = parsePack(readPackFolder("scenarios/bank"), "zh-CN");
    if (!pack) throw new Error("no pack");
    // A rubric that a random walk can meet now and then.
    const rubric = { ...pack.book.rubric, cuts: { etiquette: 55, judgement: 35 }, outcome: "lost" as const };
    for (const scenario of pack.scenarios) {
      const all = fc.sample(walks(40), { seed: 3, numRuns: 1 })[0] ?? [];
      compare(scenario, { ...pack.book, rubric }, all);
    }
  });
});
