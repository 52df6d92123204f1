import type { Expression } from "#domain/expression/expression.ts";
import { type Facts, holds } from "#domain/expression/holds.ts";
import {
  type Addition,
  type Assignment,
  type Branch,
  type Choice,
  nodeOf,
  type Scenario,
} from "#domain/pack/scenario.ts";
import { encode, layoutOf, readVariable, type Situation } from "./state.ts";

/** What one choice does: the state right after it, what is answered, and where the conversation then stands. */
export type Move = {
  choice: Choice;
  /** The state after `set` and `add`, before the next node's own `set`. */
  after: readonly number[];
  reply?: Branch;
  /** Whether a `whenever` took the conversation elsewhere. */
  interrupted: boolean;
  to: Situation;
};

/** The conversation before its first line. */
export function begin(scenario: Scenario): Situation {
  const { variables, visited } = layoutOf(scenario);
  const values = [...variables.map((each) => encode(each, each.start)), ...[...visited].map(() => 0)];
  return enter(scenario, scenario.start, values);
}

/** The choices open here, in the file's order; none at an ending. */
export function enabled(scenario: Scenario, at: Situation): Choice[] {
  return nodeOf(scenario, at.node).choices.filter(({ when }) => passes(scenario, at, when));
}

/** What is said on arriving here: the first branch that holds. */
export function lineAt(scenario: Scenario, at: Situation): Branch | undefined {
  return nodeOf(scenario, at.node).line.find(({ when }) => passes(scenario, at, when));
}

/**
 * One turn: choice → `set`/`add` → reply → `whenever` → `to` → the next node's own `set`. `undefined` where that
 * choice is not open here.
 */
export function apply(scenario: Scenario, at: Situation, choiceId: string): Move | undefined {
  const choice = nodeOf(scenario, at.node).choices.find((each) => each.id === choiceId);
  if (!choice || !passes(scenario, at, choice.when)) return undefined;
  const after = added(scenario, assigned(scenario, at.values, choice.set), choice.add);
  const then: Situation = { node: at.node, values: after };
  const reply = choice.reply.find(({ when }) => passes(scenario, then, when));
  const interruption = scenario.whenever.find(({ when }) => passes(scenario, then, when));
  const next = interruption?.to ?? choice.to.find(({ when }) => passes(scenario, then, when))?.node;
  if (next === undefined) throw new Error(`no way on from ${scenario.id}/${at.node}/${choiceId}`);
  return {
    choice,
    after,
    ...(reply && { reply }),
    interrupted: interruption !== undefined,
    to: enter(scenario, next, after),
  };
}

function enter(scenario: Scenario, node: string, values: readonly number[]): Situation {
  const set = assigned(scenario, values, nodeOf(scenario, node).set);
  const bit = layoutOf(scenario).visited.get(node);
  return { node, values: bit === undefined ? set : set.with(bit, 1) };
}

function assigned(
  scenario: Scenario,
  values: readonly number[],
  set: readonly Assignment[],
): readonly number[] {
  if (set.length === 0) return values;
  const { variables, places } = layoutOf(scenario);
  const next = [...values];
  for (const { variable, value } of set) {
    const place = places.get(variable) as number;
    next[place] = encode(variables[place] as (typeof variables)[number], value);
  }
  return next;
}

/** Adds, and clamps to the variable's range. */
function added(scenario: Scenario, values: readonly number[], add: readonly Addition[]): readonly number[] {
  if (add.length === 0) return values;
  const { variables, places } = layoutOf(scenario);
  const next = [...values];
  for (const { variable: name, by } of add) {
    const place = places.get(name) as number;
    const variable = variables[place];
    if (variable?.kind !== "number") continue;
    next[place] = Math.min(variable.max, Math.max(variable.min, (next[place] as number) + by));
  }
  return next;
}

function passes(scenario: Scenario, at: Situation, when: Expression | undefined): boolean {
  return when === undefined || holds(when, factsOf(scenario, at));
}

/** What a guard may ask of a situation. Acts and `becomes` belong to rules; no guard that was checked has them. */
function factsOf(scenario: Scenario, { values }: Situation): Facts {
  return {
    variable: (name) => readVariable(scenario, values, name),
    visited: (node) => values[layoutOf(scenario).visited.get(node) as number] === 1,
    word: () => false,
    becomes: () => false,
  };
}
