import type { Book } from "#domain/pack/pack.ts";
import type { Rule } from "#domain/pack/rule.ts";
import { close, EMPTY, type Memory, type Monitor, watch } from "#domain/rules/monitor.ts";
import { monitorsOf } from "#domain/rules/monitors.ts";
import { finite } from "./finite-memory.ts";
import { sceneFor, turnsFor } from "./free-scene.ts";

/** What can become of rules where anything may be said, by anybody, at any time. */
export type FreePlay = {
  /** Whether some conversation that calls one of them up breaks none; and whether some breaks one. */
  kept: boolean;
  broken: boolean;
};

/** Beyond so many states the question is left open. */
const MOST_STATES = 20_000;

/**
 * Watches rules over every conversation there could be, with one other person who has every role the rules name. A
 * turn is any acts in the line, any in the choice, any values; of turns that look the same to all automata one is taken.
 * `undefined` where there are too many.
 */
export function freePlay(book: Pick<Book, "acts">, rules: readonly Rule[]): FreePlay | undefined {
  const words = JSON.stringify([Object.keys(book.acts.staff), Object.keys(book.acts.others)]);
  if (words !== known.words) known = { words, plays: new Map() };
  const key = JSON.stringify(rules.map(({ name: _name, why: _why, ...rule }) => rule));
  const before = known.plays.get(key);
  if (before) return before.found;
  const found = played(book, rules);
  known.plays.set(key, { found });
  return found;
}

/** What is known of the rules of one vocabulary: they are asked about anew whenever a scenario is edited. */
let known = { words: "", plays: new Map<string, { found: FreePlay | undefined }>() };

function played(book: Pick<Book, "acts">, rules: readonly Rule[]): FreePlay | undefined {
  const scenario = sceneFor(rules);
  const monitors = rules.map((rule) => monitorsOf(scenario, rule));
  const turns = turnsFor(book, scenario, monitors.flat());
  if (!turns) return undefined;
  const start = { memories: monitors.flat().map((): Memory => EMPTY), called: rules.map(() => false) };
  const seen = new Set([JSON.stringify(start)]);
  const queue = [start];
  const found: FreePlay = { kept: false, broken: false };
  for (let next = 0; next < queue.length && !(found.kept && found.broken); next += 1) {
    if (queue.length > MOST_STATES) return undefined;
    const { memories, called } = queue[next] as typeof start;
    if (next > 0) {
      const ends = monitors.flat().map((monitor, index) => close(monitor, memories[index] as Memory, "good"));
      if (ends.flat().some(({ result }) => result !== "kept")) found.broken = true;
      else if (called.some((each, index) => each || endsOf(monitors, ends, index).length > 0))
        found.kept = true;
    }
    for (const turn of turns) {
      const steps = monitors.flat().map((monitor, index) => watch(monitor, memories[index] as Memory, turn));
      if (steps.some(({ decided }) => decided.some(({ result }) => result !== "kept"))) {
        found.broken = true;
        continue;
      }
      const after = {
        memories: steps.map(({ memory }) => finite(memory)),
        called: called.map(
          (each, index) =>
            each ||
            endsOf(
              monitors,
              steps.map(({ decided }) => decided),
              index,
            ).length > 0,
        ),
      };
      const key = JSON.stringify(after);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(after);
    }
  }
  return found;
}

/** What the automata of one of the rules decided. */
function endsOf<T>(monitors: readonly Monitor[][], decided: readonly T[][], rule: number): T[] {
  const before = monitors.slice(0, rule).flat().length;
  return decided.slice(before, before + (monitors[rule]?.length ?? 0)).flat();
}
