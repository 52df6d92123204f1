// The example of docs/scoring.md, read from there: every figure it tells is what is calculated.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guessOf } from "#domain/graph/guess.ts";
import { rangeOf } from "#domain/graph/range.ts";
import { worthOf } from "#domain/graph/worth.ts";
import { begin } from "#domain/machine/moves.ts";
import { firstDomino } from "#domain/score/domino.ts";
import { fewestChanges } from "#domain/score/fewest-changes.ts";
import { exchangeAt } from "#domain/score/fewest-changes-exchange.ts";
import { judgementOf, reachesCut } from "#domain/score/judgement.ts";
import { lastChance } from "#domain/score/last-chance.ts";
import { FORMULA } from "#domain/score/score.ts";
import { smallBook } from "#tests/kit/brute-force-book.ts";
import { readScenario } from "#tests/kit/read.ts";

const page = readFileSync("docs/scoring.md", "utf8");
const scenario = readScenario(/```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? "");
const book = { ...smallBook(80, 75), rules: [] };
const worth = worthOf(scenario, book.rubric.endings);

/** The rows of the table that begins with a header of these words. */
function tableOf(header: string): string[][] {
  const lines = page.slice(page.indexOf(header)).split("\n").slice(2);
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(0, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const rows = tableOf("| node | chosen |");
let at = begin(scenario);
const attempt = rows.map(([, chosen]) => {
  const exchange = exchangeAt(scenario, at, chosen ?? "");
  at = exchange.move.to;
  return exchange;
});

describe("the worked example", () => {
  it("has the c, p and v of the table, and the judgement it tells", () => {
    const { decisions, percent, unreached } = judgementOf(scenario, worth, attempt);
    const share = (value: number | null) =>
      ["0", "1/3", "5/6", "1"].find((each) => {
        const [over, under = "1"] = each.split("/");
        return value !== null && Math.abs(value - Number(over) / Number(under)) < 1e-12;
      });
    const found = decisions.map(({ node, turn, weight, appropriateness, prospects, value }) => {
      const chosen = attempt[turn]?.move.choice.id;
      return [node, chosen, String(weight), share(appropriateness), share(prospects), String(value)];
    });
    expect(found).toEqual(rows);
    expect(percent).toBe(38);
    expect(page).toContain("191 ÷ 5 = 38.2, shown as **38**");
    expect(unreached).toBe(0);
    expect(worth.spine).toEqual(["greet", "listen", "help"]);
    expect(worth.shortfall[0]).toBe(0);
    expect(page).toContain(`has a version, ${FORMULA} at present`);
  });

  it("shows 89.5 as 89: a percent is never rounded up", () => {
    const nodes = ["stand", "hear-out", "hint"];
    let here = begin(scenario);
    const exchanges = nodes.map((chosen) => {
      const exchange = exchangeAt(scenario, here, chosen);
      here = exchange.move.to;
      return exchange;
    });
    expect(judgementOf(scenario, worth, exchanges).percent).toBe(89);
  });

  it("would have passed with the two changes that it tells, not later than it tells", () => {
    expect(fewestChanges(scenario, book, worth, attempt)).toMatchObject({
      ...{ total: 2, own: 2, met: 0, choices: ["nod", "hear-out", "explain"] },
      changes: [
        { turn: 1, node: "listen", was: { choice: "cut-in", turn: 1 }, choice: "hear-out" },
        { turn: 2, node: "help", was: { choice: "hint", turn: 3 }, choice: "explain" },
      ],
    });
    expect(lastChance(scenario, book, worth, attempt)).toEqual({ known: true, turn: 1 });
    expect(firstDomino(scenario, worth, attempt)).toEqual({ kind: "regret", turn: 1, regret: 2 });
  });

  it("gives a guesser the chance that it tells", () => {
    const guess = guessOf(scenario, worth, 80);
    expect(guess.known && guess.cut).toBeCloseTo(1 / 6, 12);
    const range = rangeOf(scenario, worth);
    expect(range).toMatchObject({ known: true, best: { earned: 400, all: 4 }, worst: { earned: 0 } });
  });
});

describe("the gate of judgement", () => {
  const decision = (value: number, weight = 1) => ({
    ...{ turn: 0, node: "n", weight, appropriateness: null, prospects: null, value },
  });

  it("does not round up to the cut, nor does what is shown", () => {
    const judgement = { decisions: [decision(100), decision(59)], unreached: 0 };
    expect(reachesCut(judgement, 80)).toBe(false);
    expect(reachesCut({ ...judgement, decisions: [decision(100), decision(60)] }, 80)).toBe(true);
    expect(reachesCut({ ...judgement, unreached: 1 }, 53)).toBe(true);
    expect(reachesCut({ ...judgement, unreached: 1 }, 54)).toBe(false);
  });

  it("is open where there was nothing to decide", () => {
    expect(reachesCut({ decisions: [], unreached: 0 }, 80)).toBe(true);
  });
});
