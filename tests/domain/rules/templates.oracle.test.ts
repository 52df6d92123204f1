// Each template's automaton against the logic it stands for: every trace up to six turns over its two predicates,
// every turn a chance, up to the first violation.

import { describe, expect, it, vi } from "vitest";
import type { Watched } from "#domain/rules/judge.ts";
import { close, watch } from "#domain/rules/monitor.ts";
import { b, bans, c, free, TEMPLATE_FORMULAS, two, word } from "#tests/kit/formulas.ts";
import { LETTERS, momentOf, start, WITH_C } from "#tests/kit/letters.ts";
import { type Formula, mayEnd, not, progress, unless } from "#tests/kit/ltlf.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Tries every way on from here; says how many traces were compared. */
function compare(
  name: string,
  watched: Watched[],
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

const isCounted = (name: string) => name.startsWith("at-least") || /^exactly [^01]/.test(name);

describe("a template's automaton agrees with its formula", () => {
  it.each(TEMPLATE_FORMULAS)("%s", (name, template, formula) => {
    if (isCounted(name)) return;
    expect(compare(name, start(template), formula, [], 6, [false])).toBeGreaterThan(0);
  });

  it.each(TEMPLATE_FORMULAS.filter(([name]) => /(precedence|respon|succession|not-)/.test(name)))(
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
  it.each(TEMPLATE_FORMULAS.filter(([name]) => isCounted(name)))(
    "%s, given as many chances",
    (name, template, formula) => {
      const n = Number(name.slice(-1));
      for (const first of LETTERS.map((letter) => letter & 1)) {
        let [watched, rest] = [start(template), formula];
        for (let turn = 0; turn < n; turn += 1) {
          const moment = momentOf(turn, false, turn === 0 ? first : 0);
          watched = watched.map(({ monitor, memory }) => ({
            monitor,
            ...watch(monitor, memory, moment),
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
