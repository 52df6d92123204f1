// Each template's automaton against the logic it stands for: every trace up to six turns over its two predicates,
// every turn a chance, up to the first violation.

import { describe, expect, it, vi } from "vitest";
import type { Expression } from "#domain/expression/expression.ts";
import type { Rule, TemplateOf } from "#domain/pack/rule.ts";
import type { Act, Scenario } from "#domain/pack/scenario.ts";
import type { Moment } from "#domain/rules/moment.ts";
import { close, EMPTY, type Memory, type Monitor, watch } from "#domain/rules/monitor.ts";
import { partsOfTemplate } from "#domain/rules/parts.ts";
import {
  always,
  and,
  atom,
  eventually,
  type Formula,
  implies,
  mayEnd,
  next,
  not,
  or,
  progress,
  unless,
  weakNext,
} from "#tests/kit/ltlf.ts";

vi.setConfig({ testTimeout: 60_000 });

const word = (name: string): Expression => ({ kind: "word", name });
const [a, b, heard] = [atom("a"), atom("b"), atom("heard")];
const last = not(next(true));
const event = word("a");
const two = { first: word("a"), then: word("b") };

/** `a` is the first predicate in a choice, `heard` the same in the line before it, `b` the second in a choice. */
const atLeast = (n: number): Formula =>
  n === 0 ? true : eventually(and(a, n === 1 ? true : next(atLeast(n - 1))));
const called = or(heard, a);
const precedes = unless(not(b), called);
const within = (chances: number): Formula => (chances === 1 ? b : or(b, next(within(chances - 1))));
const answers = always(implies(called, eventually(b)));
const answersWithin = (chances: number) => always(implies(called, within(chances)));

const templates: [string, TemplateOf<Expression>, Formula][] = [
  ["always-first", { kind: "always-first", event }, a],
  ["exists", { kind: "exists", event }, atLeast(1)],
  ["at-least 2", { kind: "at-least", event, n: 2 }, atLeast(2)],
  ["at-least 3", { kind: "at-least", event, n: 3 }, atLeast(3)],
  ["never", { kind: "never", event }, always(not(a))],
  ["at-most 0", { kind: "at-most", event, n: 0 }, always(not(a))],
  ["at-most 1", { kind: "at-most", event, n: 1 }, not(atLeast(2))],
  ["at-most 2", { kind: "at-most", event, n: 2 }, not(atLeast(3))],
  ["last", { kind: "last", event }, eventually(and(last, a))],
  ["precedence", { kind: "precedence", ...two, strict: false }, precedes],
  [
    "precedence, strict",
    { kind: "precedence", ...two, strict: true },
    unless(not(b), or(heard, and(a, not(b)))),
  ],
  ["response", { kind: "response", to: word("a"), then: word("b") }, answers],
  ["response within 1", { kind: "response", to: word("a"), then: word("b"), within: 1 }, answersWithin(1)],
  ["response within 2", { kind: "response", to: word("a"), then: word("b"), within: 2 }, answersWithin(2)],
  ["response within 3", { kind: "response", to: word("a"), then: word("b"), within: 3 }, answersWithin(3)],
  ["succession", { kind: "succession", ...two }, and(precedes, answers)],
  ["succession within 2", { kind: "succession", ...two, within: 2 }, and(precedes, answersWithin(2))],
  [
    "not-after",
    { kind: "not-after", ...two },
    always(and(implies(heard, always(not(b))), implies(a, weakNext(always(not(b)))))),
  ],
  ["together", { kind: "together", event, with: word("b") }, always(implies(a, b))],
];

const SCENARIO = { id: "x", cast: [], variables: [], whenever: [], nodes: {} } as unknown as Scenario;
const LETTERS = [0, 1, 2, 3];
const actsOf = (letter: number): Act[] => [
  ...(letter & 1 ? [{ act: "a", who: "li" }] : []),
  ...(letter & 2 ? [{ act: "b", who: "li" }] : []),
];

function momentOf(turn: number, line: boolean, choice: number): Moment {
  const options = LETTERS.map(actsOf);
  return {
    turn,
    repeat: false,
    addressed: "li",
    values: [],
    line: actsOf(line ? 1 : 0),
    options,
    chosen: actsOf(choice),
  };
}

type Watched = { monitor: Monitor; memory: Memory }[];

/** Tries every way on from here; says how many traces were compared. */
function compare(
  name: string,
  watched: Watched,
  rest: Formula,
  trace: string[],
  longest: number,
  lines: boolean[],
): number {
  if (trace.length === longest) return 0;
  let count = 0;
  for (const line of lines) {
    for (const choice of LETTERS) {
      const moment = momentOf(trace.length, line, choice);
      const steps = watched.map(({ monitor, memory }) => ({ monitor, ...watch(monitor, memory, moment) }));
      const step = { a: (choice & 1) === 1, b: (choice & 2) === 2, heard: line };
      const then = progress(rest, step);
      const told = [...trace, `${line ? "heard " : ""}${step.a ? "a" : "-"}${step.b ? "b" : "-"}`];
      const broken = steps.some(({ decided }) => decided.some((each) => each.result === "broken"));
      const closed = steps.flatMap(({ monitor, memory }) => close(monitor, memory, "good"));
      const brokenAtEnd = broken || closed.some((each) => each.result === "broken");
      expect([name, told, broken, brokenAtEnd]).toEqual([name, told, then === false, !mayEnd(then)]);
      count += 1;
      if (!broken) count += compare(name, steps, then, told, longest, lines);
    }
  }
  return count;
}

const start = (template: TemplateOf<Expression>): Watched => {
  const rule = { id: "r", severity: [{ is: "major" }], template } as unknown as Rule;
  return partsOfTemplate(template).map((part) => ({
    monitor: { scenario: SCENARIO, rule, part },
    memory: EMPTY,
  }));
};

describe("a template's automaton agrees with its formula", () => {
  it.each(templates)("%s", (name, template, formula) => {
    if (name.startsWith("at-least")) return;
    expect(compare(name, start(template), formula, [], 6, [false])).toBeGreaterThan(0);
  });

  it.each(templates.filter(([name]) => /^(precedence|response|succession|not-after)/.test(name)))(
    "%s, where the line before it calls it up",
    (name, template, formula) => {
      expect(compare(name, start(template), formula, [], 4, [false, true])).toBeGreaterThan(0);
    },
  );

  // With fewer turns than `n` there were too few chances, and the rule is not called up.
  it.each(templates.filter(([name]) => name.startsWith("at-least")))(
    "%s, given as many chances",
    (name, template, formula) => {
      const n = Number(name.slice(-1));
      for (const first of LETTERS.map((letter) => letter & 1)) {
        let [watched, rest] = [start(template), formula];
        for (let turn = 0; turn < n; turn += 1) {
          const moment = momentOf(turn, false, turn === 0 ? first : 0);
          watched = watched.map(({ monitor, memory }) => ({
            monitor,
            memory: watch(monitor, memory, moment).memory,
          }));
          rest = progress(rest, { a: turn === 0 && first === 1, b: false, heard: false });
          const closed = watched.flatMap(({ monitor, memory }) => close(monitor, memory, "good"));
          expect(closed.length > 0).toBe(turn === n - 1);
        }
        expect(compare(name, watched, rest, Array(n).fill("…"), 6, [false])).toBeGreaterThan(0);
      }
    },
  );
});
