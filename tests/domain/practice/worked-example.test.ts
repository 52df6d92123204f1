// The example of docs/mastery.md, read from there: every figure it tells is what is calculated.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { masteryOf, type Standing } from "#domain/practice/mastery.ts";
import { type Became, practised } from "#tests/kit/practised.ts";

const page = readFileSync("docs/mastery.md", "utf8");
const lines = page.slice(page.indexOf("| day | scenario |")).split("\n").slice(2);
const rows = lines.slice(0, lines.indexOf("")).map((line) => {
  const [day = "", scenario = "", difficulty, turn, rule = "", result, expected, moved] = line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
  const became = { rule, result: result as Became["result"], at: Number(turn) };
  return { day, scenario, difficulty: Number(difficulty), became, told: [rule, expected, moved] };
});

const attempts = [...new Set(rows.map(({ day }) => day))].map((day) => {
  const own = rows.filter((row) => row.day === day);
  const scenario = own[0]?.scenario ?? "";
  return practised(
    own.map(({ became }) => became),
    { scenario, at: `${day}T02:00:00.000Z` },
  );
});
const mastery = masteryOf(attempts, {
  dimensionOf: new Map([
    ["greet", "greeting"],
    ["farewell", "greeting"],
    ["hear", "listening"],
  ]),
  difficultyOf: new Map(rows.map(({ scenario, difficulty }) => [scenario, difficulty] as const)),
  minutesEast: 480,
});
const standingIn = (id: string) => mastery.dimensions.find(({ dimension }) => dimension === id)?.standing;
const said = (standing: Standing | undefined) =>
  standing?.kind === "known"
    ? `**${standing.value} (${standing.low}–${standing.high})** from ${standing.n}`
    : "";

describe("the worked example of mastery", () => {
  it("expects and moves as the table says", () => {
    expect(rows).toHaveLength(8);
    const evidence = mastery.dimensions
      .flatMap((each) => each.evidence)
      .sort((one, other) => (one.on === other.on ? one.turn - other.turn : one.on < other.on ? -1 : 1));
    const found = evidence.map(({ rule, expected, shift }) => [rule, expected.toFixed(3), shift.toFixed(3)]);
    expect(found).toEqual(rows.map(({ told }) => told));
  });

  it("ends where the page says", () => {
    expect(page).toContain(`*Greeting* stands at ${said(standingIn("greeting"))} occasions`);
    expect(page).toContain(`all of them together at ${said(mastery.overall)},`);
    expect(standingIn("listening")).toEqual({ kind: "not-enough", n: 3, needs: 5 });
  });
});
