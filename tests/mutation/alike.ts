// Whether nobody can tell two scenarios apart: the same graph, values and rule letters, from the start on.

import { expressionsOf } from "#domain/analysis/stepper.ts";
import { type Expression, partsOf } from "#domain/expression/expression.ts";
import { holds } from "#domain/expression/holds.ts";
import { valuesAt, type Worth } from "#domain/graph/worth.ts";
import { layoutOf, readVariable } from "#domain/machine/state.ts";
import type { Rule } from "#domain/pack/rule.ts";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { holdsAt } from "#domain/rules/moment.ts";
import { monitorsOf } from "#domain/rules/monitors.ts";

/** A scenario with its worth over the whole graph. */
export type Weighed = { scenario: Scenario; worth: Worth };

/** Both are gone through together, choice by choice; the first pair of situations that differ tells them apart. */
export function areAlike(one: Weighed, other: Weighed, rules: readonly Rule[]): boolean {
  if (one.worth.spine.join() !== other.worth.spine.join()) return false;
  const [left, right] = [seenOf(one, rules), seenOf(other, rules)];
  const size = other.worth.graph.situations.length;
  const seen = new Set([0]);
  for (const pair of seen) {
    const [a, b] = [Math.floor(pair / size), pair % size];
    if (left(a) !== right(b)) return false;
    const open = one.worth.graph.edges[a] ?? [];
    open.forEach(({ to }, edge) => {
      seen.add(to * size + (other.worth.graph.edges[b]?.[edge]?.to as number));
    });
  }
  return true;
}

/** All that can be seen of a situation by itself: node, acts, what is open, what each is worth, and what rules read. */
function seenOf({ scenario, worth }: Weighed, rules: readonly Rule[]): (situation: number) => string {
  const letters = lettersOf(scenario, rules);
  const heard = hearing(scenario, rules, letters);
  return (situation) => {
    const { node: id, values } = worth.graph.situations[situation] as Worth["graph"]["situations"][number];
    const node = nodeOf(scenario, id);
    const edges = worth.graph.edges[situation] ?? [];
    const open = edges.map(({ choice }) => [choice.id, heard(values, node.addressed, choice.acts)]);
    const own = [
      id,
      node.ending?.outcome,
      heard(values, node.addressed, node.acts),
      node.weight,
      node.scored,
    ];
    return JSON.stringify([own, open, valuesAt(scenario, worth, situation), letters(values)]);
  };
}

type Acts = readonly { act: string; who: string }[];

/** What every expression of every rule makes of some acts; that something has just begun is told by the letters. */
function hearing(scenario: Scenario, rules: readonly Rule[], letters: (values: readonly number[]) => string) {
  const monitors = rules.flatMap((rule) => monitorsOf(scenario, rule));
  const known = new Map<string, string>();
  return (values: readonly number[], addressed: string, acts: Acts): string => {
    const key = JSON.stringify([letters(values), addressed, acts]);
    const found =
      known.get(key) ??
      monitors
        .flatMap((monitor) => {
          const { person } = monitor;
          const view = { acts, atLine: true, ...(person !== undefined && { person }) };
          const moment = { ...MOMENT, values, addressed, line: acts };
          return expressionsOf(monitor).map((each) => (holdsAt(scenario, each, moment, view) ? 1 : 0));
        })
        .join("");
    known.set(key, found);
    return found;
  };
}

const MOMENT = { turn: 0, repeat: false, checklist: false, options: [], chosen: [] };

/** For each variable that a rule asks about, the answers to all that is asked of it. */
function lettersOf(scenario: Scenario, rules: readonly Rule[]): (values: readonly number[]) => string {
  const asked = new Map<string, Expression>();
  for (const rule of rules) {
    for (const part of monitorsOf(scenario, rule).flatMap(expressionsOf).flatMap(partsOf)) {
      if (part.kind === "is") asked.set(JSON.stringify(part), part);
    }
  }
  const { variables } = layoutOf(scenario);
  const tables = variables.map(({ name }) => {
    const about = [...asked.values()].filter(
      (each) =>
        each.kind === "is" && (each.name === name || (each.name === "mood" && name.endsWith(".mood"))),
    );
    const known = new Map<number, string>();
    return (values: readonly number[], place: number) => {
      const code = values[place] as number;
      const answers =
        known.get(code) ??
        about
          .map((each) => {
            const variable = () => readVariable(scenario, values, name);
            return holds(each, { variable, visited: () => false, word: () => false, becomes: () => false })
              ? 1
              : 0;
          })
          .join("");
      known.set(code, answers);
      return answers;
    };
  });
  return (values) => tables.map((table, place) => table(values, place)).join();
}
