import type { Expression } from "#domain/expression/expression.ts";
import { type Facts, holds } from "#domain/expression/holds.ts";
import type { Assignment, Branch, Choice, Node, Scenario, Variable } from "#domain/pack/scenario.ts";
import { encode, type Layout, layoutOf, readVariable } from "./state.ts";

/** A guard over coded values. */
export type Test = (values: readonly number[]) => boolean;

type Guarded<T> = { when?: Test } & T;
type Put = { place: number; code: number };
type Raise = { place: number; by: number; min: number; max: number };

export type ChoicePlan = Guarded<{
  choice: Choice;
  puts: Put[];
  raises: Raise[];
  replies: Guarded<{ branch: Branch }>[];
  to: Guarded<{ node: string }>[];
}>;

export type NodePlan = {
  node: Node;
  line: Guarded<{ branch: Branch }>[];
  choices: ChoicePlan[];
  /** What arriving here sets, the bit of having been here included. */
  puts: Put[];
};

/** A scenario with every guard and effect worked out for coded values: what `moves` reads. */
export type Plan = { nodes: ReadonlyMap<string, NodePlan>; whenever: Guarded<{ to: string }>[] };

const plans = new WeakMap<Scenario, Plan>();

/** The plan of a scenario; made once a scenario. */
export function planOf(scenario: Scenario): Plan {
  const known = plans.get(scenario);
  if (known) return known;
  const plan: Plan = {
    nodes: new Map(Object.values(scenario.nodes).map((node) => [node.id, nodePlan(scenario, node)] as const)),
    whenever: scenario.whenever.map(({ when, to }) => ({ when: testOf(scenario, when), to })),
  };
  plans.set(scenario, plan);
  return plan;
}

function nodePlan(scenario: Scenario, node: Node): NodePlan {
  const layout = layoutOf(scenario);
  const bit = layout.visited.get(node.id);
  return {
    node,
    line: node.line.map((branch) => ({ ...guard(scenario, branch.when), branch })),
    choices: node.choices.map((choice) => ({
      ...guard(scenario, choice.when),
      choice,
      puts: putsOf(layout, choice.set),
      raises: choice.add.flatMap(({ variable, by }) => raiseOf(layout, variable, by)),
      replies: choice.reply.map((branch) => ({ ...guard(scenario, branch.when), branch })),
      to: choice.to.map((target) => ({ ...guard(scenario, target.when), node: target.node })),
    })),
    puts: [...putsOf(layout, node.set), ...(bit === undefined ? [] : [{ place: bit, code: 1 }])],
  };
}

function guard(scenario: Scenario, when: Expression | undefined): { when?: Test } {
  return when === undefined ? {} : { when: testOf(scenario, when) };
}

function putsOf({ places, variables }: Layout, set: readonly Assignment[]): Put[] {
  return set.map(({ variable: name, value }) => {
    const place = places.get(name) as number;
    return { place, code: encode(variables[place] as (typeof variables)[number], value) };
  });
}

function raiseOf({ places, variables }: Layout, name: string, by: number): Raise[] {
  const place = places.get(name) as number;
  const variable = variables[place];
  return variable?.kind === "number" ? [{ place, by, min: variable.min, max: variable.max }] : [];
}

/** A guard as a function of the values; comparisons, which are nearly all of them, look at one place only. */
function testOf(scenario: Scenario, expression: Expression): Test {
  const { places, variables, visited } = layoutOf(scenario);
  switch (expression.kind) {
    case "and":
    case "or": {
      const tests = expression.of.map((each) => testOf(scenario, each));
      return expression.kind === "and"
        ? (values) => tests.every((test) => test(values))
        : (values) => tests.some((test) => test(values));
    }
    case "not": {
      const test = testOf(scenario, expression.of);
      return (values) => !test(values);
    }
    case "visited": {
      const bit = visited.get(expression.node) as number;
      return (values) => values[bit] === 1;
    }
    case "is": {
      const place = places.get(expression.name);
      const variable = place === undefined ? undefined : variables[place];
      if (place === undefined || !variable) return () => false;
      const { least, count } = codesOf(variable);
      const table = Array.from({ length: count }, (_, offset) => {
        const values = Object.assign([], { [place]: least + offset }) as number[];
        return holds(expression, factsOf(scenario, values));
      });
      return (values) => table[(values[place] as number) - least] as boolean;
    }
    default:
      return () => false;
  }
}

/** The codes a variable can have: `count` of them from `least` up. */
export function codesOf(variable: Variable): { least: number; count: number } {
  if (variable.kind === "number") return { least: variable.min, count: variable.max - variable.min + 1 };
  return { least: 0, count: variable.kind === "list" ? variable.of.length : 2 };
}

/** What a guard may ask of values. Acts and `becomes` belong to rules; no guard that was checked has them. */
function factsOf(scenario: Scenario, values: readonly number[]): Facts {
  return {
    variable: (name) => readVariable(scenario, values, name),
    visited: () => false,
    word: () => false,
    becomes: () => false,
  };
}
