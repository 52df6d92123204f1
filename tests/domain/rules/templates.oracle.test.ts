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
const [a, b, c, heard] = [atom("a"), atom("b"), atom("c"), atom("heard")];
const last = not(next(true));
const event = word("a");
const two = { first: word("a"), then: word("b") };
const answer = { to: word("a"), then: word("b") };
const pair = { one: word("a"), other: word("b") };

/** `a` is the first predicate in a choice, `heard` the same in the line before it, `b` the second in a choice. */
const atLeast = (n: number): Formula =>
  n === 0 ? true : eventually(and(a, n === 1 ? true : next(atLeast(n - 1))));
const called = or(heard, a);
const licensed = (strict: boolean) => (strict ? or(heard, and(a, not(b))) : called);
const precedes = (strict = false) => unless(not(b), licensed(strict));
const within = (chances: number): Formula => (chances === 1 ? b : or(b, next(within(chances - 1))));
/** What is called up is answered; strictly: what a choice calls up is answered by a later one, if there is one. */
const answers = (how: Formula, strict = false) =>
  strict ? always(and(implies(heard, how), implies(a, weakNext(how)))) : always(implies(called, how));
const soon = eventually(b);
/** Nothing is asked again before it is answered; only a choice that asks again is to blame. */
const noRepeat = (strict: boolean) => {
  const waits = unless(not(a), b);
  const after = weakNext(waits);
  return always(and(implies(heard, waits), implies(a, strict ? after : or(b, after))));
};
const alternates = (strict: boolean) => and(precedes(strict), always(implies(b, weakNext(precedes(strict)))));
const chains = (strict: boolean) => {
  const now = implies(b, strict ? heard : called);
  return and(now, always(implies(not(a), weakNext(now))));
};
const prompt = (strict: boolean) =>
  always(and(implies(heard, b), implies(a, strict ? weakNext(b) : or(b, next(b)))));
/** No `then` for so many choices, or until `c`. */
const free = (choices: number): Formula =>
  choices === 0 ? true : or(c, and(not(b), weakNext(free(choices - 1))));
const bans = (ban: Formula) => always(and(implies(heard, ban), implies(a, weakNext(ban))));
/** A `then` whose latest `first` was more than so many choices ago. */
const late = (choices: number): Formula =>
  choices === 0 ? and(b, not(called)) : and(not(called), next(late(choices - 1)));
const recent = (choices: number): Formula =>
  and(
    Array.from({ length: choices }, (_, before) => not(late(before))).reduce(and, true as Formula),
    always(not(and(not(a), next(late(choices - 1))))),
  );
const both = and(eventually(a), eventually(b));
const exists = (of: "a" | "b") => ({ kind: "exists", event: word(of) }) as const;

const templates: [string, TemplateOf<Expression>, Formula][] = [
  ["always-first", { kind: "always-first", event }, a],
  ["exists", { kind: "exists", event }, atLeast(1)],
  ["at-least 2", { kind: "at-least", event, n: 2 }, atLeast(2)],
  ["at-least 3", { kind: "at-least", event, n: 3 }, atLeast(3)],
  ["exactly 0", { kind: "exactly", event, n: 0 }, always(not(a))],
  ["exactly 1", { kind: "exactly", event, n: 1 }, and(atLeast(1), not(atLeast(2)))],
  ["exactly 2", { kind: "exactly", event, n: 2 }, and(atLeast(2), not(atLeast(3)))],
  ["never", { kind: "never", event }, always(not(a))],
  ["at-most 0", { kind: "at-most", event, n: 0 }, always(not(a))],
  ["at-most 1", { kind: "at-most", event, n: 1 }, not(atLeast(2))],
  ["at-most 2", { kind: "at-most", event, n: 2 }, not(atLeast(3))],
  ["last", { kind: "last", event }, eventually(and(last, a))],
  ["together", { kind: "together", event, with: word("b") }, always(implies(a, b))],
  ["choice", { kind: "choice", ...pair }, or(eventually(a), eventually(b))],
  [
    "exclusive-choice",
    { kind: "exclusive-choice", ...pair },
    and(or(eventually(a), eventually(b)), not(both)),
  ],
  ["co-existence", { kind: "co-existence", ...pair }, or(both, not(or(eventually(a), eventually(b))))],
  [
    "not-together",
    { kind: "not-together", ...pair },
    and(not(both), always(and(implies(heard, always(not(b))), implies(b, always(not(a)))))),
  ],
  [
    "responded-existence",
    { kind: "responded-existence", ...answer },
    or(not(eventually(called)), eventually(b)),
  ],
  ["precedence", { kind: "precedence", ...two, strict: false }, precedes()],
  ["precedence, strict", { kind: "precedence", ...two, strict: true }, precedes(true)],
  ["precedence within 1", { kind: "precedence", ...two, strict: false, within: 1 }, recent(1)],
  ["precedence within 2", { kind: "precedence", ...two, strict: false, within: 2 }, recent(2)],
  ["alternate-precedence", { kind: "alternate-precedence", ...two }, alternates(false)],
  ["alternate-precedence, strict", { kind: "alternate-precedence", ...two, strict: true }, alternates(true)],
  ["chain-precedence", { kind: "chain-precedence", ...two }, chains(false)],
  ["chain-precedence, strict", { kind: "chain-precedence", ...two, strict: true }, chains(true)],
  ["response", { kind: "response", ...answer }, answers(soon)],
  ["response, strict", { kind: "response", ...answer, strict: true }, answers(soon, true)],
  ["response within 1", { kind: "response", ...answer, within: 1 }, answers(within(1))],
  ["response within 2", { kind: "response", ...answer, within: 2 }, answers(within(2))],
  ["response within 3", { kind: "response", ...answer, within: 3 }, answers(within(3))],
  ["alternate-response", { kind: "alternate-response", ...answer }, and(answers(soon), noRepeat(false))],
  [
    "alternate-response, strict",
    { kind: "alternate-response", ...answer, strict: true },
    and(answers(soon, true), noRepeat(true)),
  ],
  ["chain-response", { kind: "chain-response", ...answer }, prompt(false)],
  ["chain-response, strict", { kind: "chain-response", ...answer, strict: true }, prompt(true)],
  ["succession", { kind: "succession", ...two }, and(precedes(), answers(soon))],
  ["succession within 2", { kind: "succession", ...two, within: 2 }, and(precedes(), answers(within(2)))],
  [
    "succession, strict",
    { kind: "succession", ...two, strict: true },
    and(precedes(true), answers(soon, true)),
  ],
  [
    "alternate-succession",
    { kind: "alternate-succession", ...two },
    and(alternates(false), and(answers(soon), noRepeat(false))),
  ],
  ["chain-succession", { kind: "chain-succession", ...two }, and(chains(false), prompt(false))],
  [
    "chain-succession, strict",
    { kind: "chain-succession", ...two, strict: true },
    and(chains(true), prompt(true)),
  ],
  ["not-after", { kind: "not-after", ...two }, bans(always(not(b)))],
  ["not-after within 2", { kind: "not-after", ...two, within: 2 }, bans(free(2))],
  ["not-chain", { kind: "not-chain", ...two }, bans(free(1))],
  ["all", { kind: "all", of: [exists("a"), exists("b")] }, both],
  ["any", { kind: "any", of: [exists("a"), exists("b")] }, or(eventually(a), eventually(b))],
  [
    "any of a ban and a duty",
    { kind: "any", of: [{ kind: "never", event }, exists("b")] },
    or(always(not(a)), eventually(b)),
  ],
  [
    "any of two bans",
    {
      kind: "any",
      of: [
        { kind: "never", event },
        { kind: "never", event: word("b") },
      ],
    },
    or(always(not(a)), always(not(b))),
  ],
];

const SCENARIO = { id: "x", cast: [], variables: [], whenever: [], nodes: {} } as unknown as Scenario;
const LETTERS = [0, 1, 2, 3];
const WITH_C = [0, 1, 2, 3, 4, 5, 6, 7];
const actsOf = (letter: number): Act[] => [
  ...(letter & 4 ? [{ act: "c", who: "li" }] : []),
  ...(letter & 1 ? [{ act: "a", who: "li" }] : []),
  ...(letter & 2 ? [{ act: "b", who: "li" }] : []),
];

function momentOf(turn: number, line: boolean, choice: number, letters = LETTERS): Moment {
  const options = letters.map(actsOf);
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
  letters = LETTERS,
): number {
  if (trace.length === longest) return 0;
  let count = 0;
  for (const line of lines) {
    for (const choice of letters) {
      const moment = momentOf(trace.length, line, choice, letters);
      const steps = watched.map(({ monitor, memory }) => ({ monitor, ...watch(monitor, memory, moment) }));
      const step = { a: (choice & 1) > 0, b: (choice & 2) > 0, c: (choice & 4) > 0, heard: line };
      const then = progress(rest, step);
      const told = [
        ...trace,
        `${line ? "heard " : ""}${step.a ? "a" : "-"}${step.b ? "b" : "-"}${step.c ? "c" : ""}`,
      ];
      const broken = steps.some(({ decided }) => decided.some((each) => each.result === "broken"));
      const closed = steps.flatMap(({ monitor, memory }) => close(monitor, memory, "good"));
      const brokenAtEnd = broken || closed.some((each) => each.result === "broken");
      expect([name, told, broken, brokenAtEnd]).toEqual([name, told, then === false, !mayEnd(then)]);
      count += 1;
      if (!broken) count += compare(name, steps, then, told, longest, lines, letters);
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

const isCounted = (name: string) => name.startsWith("at-least") || /^exactly [^01]/.test(name);

describe("a template's automaton agrees with its formula", () => {
  it.each(templates)("%s", (name, template, formula) => {
    if (isCounted(name)) return;
    expect(compare(name, start(template), formula, [], 6, [false])).toBeGreaterThan(0);
  });

  it.each(templates.filter(([name]) => /(precedence|respon|succession|not-)/.test(name)))(
    "%s, where the line before it calls it up",
    (name, template, formula) => {
      expect(compare(name, start(template), formula, [], 4, [false, true])).toBeGreaterThan(0);
    },
  );

  it.each([
    ["not-after unless between", undefined, bans(unless(not(b), c))],
    ["not-after within 2 unless between", 2, bans(free(2))],
  ] as const)("%s", (name, choices, formula) => {
    const limits = { unlessBetween: word("c"), ...(choices !== undefined && { within: choices }) };
    const watched = start({ kind: "not-after", ...two, ...limits });
    expect(compare(name, watched, formula, [], 4, [false], WITH_C)).toBeGreaterThan(0);
    expect(compare(name, watched, formula, [], 3, [false, true], WITH_C)).toBeGreaterThan(0);
  });

  // With fewer turns than `n` there were too few chances, and the rule is not called up.
  it.each(templates.filter(([name]) => isCounted(name)))(
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
