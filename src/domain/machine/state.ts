import { partsOf, type Value } from "#domain/expression/expression.ts";
import type { Node, Scenario, Target, Variable } from "#domain/pack/scenario.ts";

/**
 * Where a conversation stands: a node, and one whole number a variable (in `scenario.variables` order; yes/no as 0
 * and 1, a word as its place in its list), followed by one bit for each node that some guard says `visited` of.
 */
export type Situation = { node: string; values: readonly number[] };

/** Which place in `values` belongs to what. */
export type Layout = {
  variables: readonly Variable[];
  places: ReadonlyMap<string, number>;
  visited: ReadonlyMap<string, number>;
};

const layouts = new WeakMap<Scenario, Layout>();

/** The layout of a scenario's values; made once a scenario. */
export function layoutOf(scenario: Scenario): Layout {
  const known = layouts.get(scenario);
  if (known) return known;
  const variables = scenario.variables;
  const places = new Map(variables.map((variable, index) => [variable.name, index] as const));
  const visited = new Map<string, number>();
  for (const node of visitedNodes(scenario)) visited.set(node, variables.length + visited.size);
  const layout = { variables, places, visited };
  layouts.set(scenario, layout);
  return layout;
}

function visitedNodes(scenario: Scenario): Set<string> {
  const guarded: { when?: Target["when"] }[] = [...scenario.whenever];
  for (const node of Object.values(scenario.nodes) as Node[]) {
    guarded.push(...node.line);
    for (const choice of node.choices) guarded.push(choice, ...choice.reply, ...choice.to);
  }
  const named = guarded.flatMap(({ when }) => (when ? partsOf(when) : []));
  return new Set(named.flatMap((part) => (part.kind === "visited" ? [part.node] : [])));
}

/** The code by which `values` holds a value of that variable. */
export function encode(variable: Variable, value: Value): number {
  if (variable.kind === "list") return variable.of.indexOf(String(value));
  return Number(value);
}

/** What a variable holds; `undefined` where the scenario has none of that name. */
export function readVariable(scenario: Scenario, values: readonly number[], name: string): Value | undefined {
  const { variables, places } = layoutOf(scenario);
  const place = places.get(name);
  const variable = place === undefined ? undefined : variables[place];
  const code = place === undefined ? undefined : values[place];
  if (!variable || code === undefined) return undefined;
  if (variable.kind === "number") return code;
  return variable.kind === "boolean" ? code === 1 : variable.of[code];
}
