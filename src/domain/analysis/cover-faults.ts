import { partsOf } from "#domain/expression/expression.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { Choice, Node, Scenario } from "#domain/pack/scenario.ts";
import { monitorsOf } from "#domain/rules/monitors.ts";
import { expressionsOf } from "./stepper.ts";

/** A slip of the pen that walks should notice: its node, its choice if it is at one, and the scenario with it. */
export type Fault = { node: string; choice?: string; scenario: Scenario } & (
  | { kind: "act"; heardBy: readonly Rule[] }
  | { kind: "step" }
  | { kind: "guard" }
);

/** Every scenario that differs by one act that a rule can hear, by one more or less of a step, or by one guard of a choice. */
export function faultsOf(scenario: Scenario, rules: readonly Rule[]): Fault[] {
  const hearing = hearersOf(scenario, rules);
  return Object.values(scenario.nodes).flatMap((node): Fault[] => {
    const lines = node.acts.flatMap(({ act }, at): Fault[] => {
      const changed = withNode(scenario, { ...node, acts: node.acts.toSpliced(at, 1) });
      const heardBy = hearing.get(act);
      return heardBy ? [{ kind: "act", heardBy, node: node.id, scenario: changed }] : [];
    });
    if (node.tick) return lines;
    return [...lines, ...node.choices.flatMap((choice) => faultsAt(scenario, node, choice, hearing))];
  });
}

function faultsAt(
  scenario: Scenario,
  node: Node,
  choice: Choice,
  hearing: ReadonlyMap<string, readonly Rule[]>,
): Fault[] {
  const put = (changed: Choice) => {
    const choices = node.choices.map((each) => (each === choice ? changed : each));
    return { node: node.id, choice: choice.id, scenario: withNode(scenario, { ...node, choices }) };
  };
  const { when: guard, ...open } = choice;
  const acts = choice.acts.flatMap(({ act }, at): Fault[] => {
    const heardBy = hearing.get(act);
    return heardBy
      ? [{ kind: "act", heardBy, ...put({ ...choice, acts: choice.acts.toSpliced(at, 1) }) }]
      : [];
  });
  const steps = choice.add.flatMap((step, at) =>
    [1, -1].map((more): Fault => {
      return {
        kind: "step",
        ...put({ ...choice, add: choice.add.with(at, { ...step, by: step.by + more }) }),
      };
    }),
  );
  const guards: Fault[] = guard ? [{ kind: "guard", node: node.id, scenario: put(open).scenario }] : [];
  return [...acts, ...steps, ...guards];
}

function withNode(scenario: Scenario, node: Node): Scenario {
  return { ...scenario, nodes: { ...scenario.nodes, [node.id]: node } };
}

/** For each act the rules that hear it. */
function hearersOf(scenario: Scenario, rules: readonly Rule[]): Map<string, Rule[]> {
  const hearers = new Map<string, Rule[]>();
  for (const rule of rules) {
    const parts = monitorsOf(scenario, rule).flatMap(expressionsOf).flatMap(partsOf);
    const words = new Set(parts.flatMap((each) => (each.kind === "word" ? [each.name] : [])));
    for (const word of words) hearers.set(word, [...(hearers.get(word) ?? []), rule]);
  }
  return hearers;
}
