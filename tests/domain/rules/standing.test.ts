// How a rule stands while it runs, against what that means: every way on, up to three turns, tried.

import { describe, expect, it, vi } from "vitest";
import type { Expression } from "#domain/expression/expression.ts";
import type { Rule, TemplateOf } from "#domain/pack/rule.ts";
import type { Watched } from "#domain/rules/judge.ts";
import { close, watch } from "#domain/rules/monitor.ts";
import { type Standing, standingOf } from "#domain/rules/standing.ts";
import { ruleVerdict } from "#domain/rules/verdict.ts";
import { TEMPLATE_FORMULAS, two, word } from "#tests/kit/formulas.ts";
import { ruleOf, standingAfter, type Told } from "#tests/kit/judging.ts";
import { LETTERS, momentOf, start, WITH_C } from "#tests/kit/letters.ts";

vi.setConfig({ testTimeout: 120_000 });

const AHEAD = 3;
const never = { kind: "never", event: word("a") } as const;
const repair = { by: word("b"), within: 2 };
const last = { kind: "last", event: word("a") } as const;

const modified: [string, TemplateOf<Expression>, Partial<Rule>][] = [
  ["never, with a repair", never, { repair }],
  ["a response, with a repair", { kind: "response", to: word("a"), then: word("b"), within: 1 }, { repair }],
  ["never, after an event", never, { scope: { after: word("b") } }],
  ["never, until an event", never, { scope: { until: word("b") } }],
  ["never, between events", never, { scope: { after: word("b"), until: word("c") } }],
  [
    "exists, between events",
    { kind: "exists", event: word("a") },
    { scope: { after: word("b"), until: word("c") } },
  ],
  ["last, until an event", last, { scope: { until: word("b") } }],
  ["not-after, unless between", { kind: "not-after", ...two, unlessBetween: word("c") }, {}],
];

type Alphabet = { lines: boolean[]; letters: number[] };

type Ended = { broken: boolean; called: boolean };

function endedHere(watched: readonly Watched[]): Ended {
  const activations = watched.flatMap(({ monitor, memory, decided }) => [
    ...decided,
    ...close(monitor, memory, "good"),
  ]);
  const { status } = ruleVerdict("r", activations);
  return { broken: status === "broken", called: status !== "not-called-up" };
}

/** By the definition: what it would come to here, and whether some way on comes to something else. */
function defined(watched: readonly Watched[], alphabet: Alphabet): Standing {
  const { broken, called } = endedHere(watched);
  if (!called) return "not-called-up";
  const changes = someWayOn(watched, alphabet, AHEAD, (after) => endedHere(after).broken !== broken);
  if (broken) return changes ? "owed" : "broken";
  return changes ? "kept-for-now" : "kept";
}

function someWayOn(
  watched: readonly Watched[],
  alphabet: Alphabet,
  turns: number,
  test: (after: readonly Watched[]) => boolean,
): boolean {
  return (
    turns > 0 &&
    stepsOf(watched, alphabet).some((after) => test(after) || someWayOn(after, alphabet, turns - 1, test))
  );
}

function stepsOf(watched: readonly Watched[], { lines, letters }: Alphabet): Watched[][] {
  return lines.flatMap((line) =>
    letters.map((choice) => {
      const moment = momentOf(9, line, choice, letters);
      return watched.map(({ monitor, memory, decided }) => {
        const step = watch(monitor, memory, moment);
        return { monitor, memory: step.memory, decided: [...decided, ...step.decided] };
      });
    }),
  );
}

/** Every standing met on the way, so that it is seen that the test is not idle. */
function compare(watched: readonly Watched[], alphabet: Alphabet, turns: number, met: Set<Standing>): void {
  const standing = standingOf(watched);
  expect([standing, JSON.stringify(watched)]).toEqual([defined(watched, alphabet), JSON.stringify(watched)]);
  met.add(standing);
  if (turns > 0) for (const after of stepsOf(watched, alphabet)) compare(after, alphabet, turns - 1, met);
}

describe("how a rule stands, turn by turn", () => {
  const complaint: Told[] = ["*greet | -", "complains > listen | *rebut", "*listen | -", "*farewell | -"];

  it.each([
    [
      "rule: { response: { to: complains, then: listen } }",
      "not-called-up, owed, kept-for-now, kept-for-now",
    ],
    ["rule: { always-first: greet }", "kept, kept, kept, kept"],
    ["rule: { never: rebut }", "not-called-up, broken, broken, broken"],
    [
      "rule: { never: rebut }\nrepair: { by: listen, within: 1 }",
      "not-called-up, owed, kept-for-now, kept-for-now",
    ],
    ["rule: { exists: farewell }", "not-called-up, not-called-up, not-called-up, kept"],
    ["rule: { last: farewell }", "not-called-up, not-called-up, not-called-up, kept-for-now"],
  ])("%s", (written, standings) => {
    const rule = ruleOf(written);
    const seen = complaint.map((_, turn) => standingAfter(rule, complaint.slice(0, turn + 1)));
    expect(seen.join(", ")).toBe(standings);
  });
});

describe("how a rule stands", () => {
  const ofLines = /precedence|respon|succession|not-/;

  it.each(TEMPLATE_FORMULAS.filter(([name]) => !ofLines.test(name)))("%s", (_, template) => {
    const met = new Set<Standing>();
    compare(start(template), { lines: [false], letters: LETTERS }, 4, met);
    expect(met.size).toBeGreaterThan(2);
  });

  it.each(TEMPLATE_FORMULAS.filter(([name]) => ofLines.test(name)))("%s", (_, template) => {
    const met = new Set<Standing>();
    compare(start(template), { lines: [false, true], letters: LETTERS }, 2, met);
    expect(met.size).toBeGreaterThan(2);
  });

  it.each(modified)("%s", (_, template, more) => {
    const met = new Set<Standing>();
    compare(start(template, more), { lines: [false], letters: WITH_C }, 2, met);
    expect(met.size).toBeGreaterThan(1);
  });
});
