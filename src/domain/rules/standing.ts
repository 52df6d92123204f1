import type { Rule } from "#domain/pack/rule.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Exchange } from "#domain/session/session.ts";
import { actsOffered, type Watched, watchRule } from "./judge.ts";
import { EMPTY, type Memory } from "./memory.ts";
import { momentsOf } from "./moment.ts";
import type { Guard, Letters, Part } from "./part.ts";
import { isInside } from "./scope.ts";
import { closePart } from "./watch-part.ts";

/**
 * How a rule stands while the conversation runs, after RV-LTL: what it would come to if it ended here, and whether any
 * way on, in whatever scenario, could still change that.
 *
 * | standing | RV-LTL | ended here | on some way on |
 * |---|---|---|---|
 * | `kept` | PS, permanently satisfied | not broken | never broken |
 * | `kept-for-now` | CS, currently satisfied | not broken | broken |
 * | `owed` | CV, currently violated | broken | not broken: still to be done, or to be made good |
 * | `broken` | PV, permanently violated | broken | always broken |
 * | `not-called-up` | vacuous | there was no choice about it yet | |
 */
export type Standing = "kept" | "kept-for-now" | "owed" | "broken" | "not-called-up";

/** How each rule stands after these turns, in the order of the rules; an outcome that excuses one is not known yet. */
export function standingsOf(
  scenario: Scenario,
  rules: readonly Rule[],
  exchanges: readonly Exchange[],
): { rule: string; standing: Standing }[] {
  const moments = momentsOf(exchanges);
  const done = actsOffered(moments);
  return rules.map((rule) => ({
    rule: rule.id,
    standing: standingOf(watchRule(scenario, rule, moments, done)),
  }));
}

/** How a rule stands from what its automata remember and what they decided so far. Repeats do not count. */
export function standingOf(watched: readonly Watched[]): Standing {
  const decided = watched.flatMap((each) => each.decided).filter((each) => !each.repeat);
  if (decided.some((each) => each.result === "broken")) return "broken";
  const open = watched.flatMap(openOf).filter((each) => !each.repeat);
  if (open.some((each) => each.result === "broken")) return "owed";
  if (decided.length + open.length === 0) return "not-called-up";
  return watched.some(mayBreak) ? "kept-for-now" : "kept";
}

/** What would be decided if all went well and the conversation ended here. */
function openOf({ monitor, memory }: Watched) {
  const waiting = memory.pending.map((each) => each.breach);
  return isInside(monitor, memory) ? [...waiting, ...closePart(monitor, monitor.part, memory)] : waiting;
}

/** Whether some way on breaks it. */
function mayBreak({ monitor, memory }: Watched): boolean {
  const { part, rule } = monitor;
  const here = isInside(monitor, memory) && partMayBreak(part, memory);
  return here || (rule.scope?.after !== undefined && partMayBreak(part, EMPTY));
}

function partMayBreak(part: Part, memory: Memory): boolean {
  switch (part.kind) {
    case "guard":
      return reachable(memory.state, (state) => guardStates(part, state)).some((state) =>
        LETTERS.some((line) => LETTERS.some((choice) => part.breaks(part.hear(state, line), choice))),
      );
    case "debt": {
      const { opens, next } = part;
      if (memory.window) return true;
      if (opens === "once") return !memory.opened;
      const states = reachable(memory.state, (state) =>
        LETTERS.map((choice) => next?.(state, choice) ?? state),
      );
      return states.some((state) => LETTERS.some((letters) => opens(letters, state)));
    }
    case "closing":
      return true;
    case "either":
      return (
        !memory.opened &&
        part.alternatives.every((parts, index) => {
          const { broken = false, memories = [] } = memory.alternatives?.[index] ?? {};
          return broken || parts.some((each, at) => partMayBreak(each, memories[at] ?? EMPTY));
        })
      );
  }
}

const LETTERS: Letters[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  a: (bits & 1) > 0,
  b: (bits & 2) > 0,
  c: (bits & 4) > 0,
}));

function guardStates(part: Guard, state: number): number[] {
  return LETTERS.flatMap((line) => LETTERS.map((choice) => part.next(part.hear(state, line), choice)));
}

function reachable(from: number, onward: (state: number) => number[]): number[] {
  const found = [from];
  for (const state of found) {
    for (const each of onward(state)) if (!found.includes(each)) found.push(each);
  }
  return found;
}
