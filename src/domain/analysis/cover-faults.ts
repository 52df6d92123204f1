import { partsOf } from "#domain/expression/expression.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { Choice, Node, Scenario } from "#domain/pack/scenario.ts";
import { monitorsOf } from "#domain/rules/judge.ts";
import { expressionsOf } from "./stepper.ts";

/** A slip of the pen that walks should notice: its node, its choice, the scenario with it, and whether it may lead elsewhere. */
export type Fault = { node: string; choice?: string; scenario: Scenario; leads: boolean };

/** Every scenario that differs by one act that a rule can hear, by one more or less of a step, or by one guard of a choice. */
export function faultsOf(scenario: Scenario, rules: readonly Rule[]): Fault[] {
  const heard = wordsOf(scenario, rules);
  return Object.values(scenario.nodes).flatMap((node) => {
    const lines = node.acts.flatMap(({ act }, at) =>
      heard.has(act)
        ? [
            {
              node: node.id,
              leads: false,
              scenario: withNode(scenario, { ...node, acts: node.acts.toSpliced(at, 1) }),
            },
          ]
        : [],
    );
    if (node.tick) return lines;
    return [...lines, ...node.choices.flatMap((choice) => atChoice(scenario, node, choice, heard))];
  });
}

function atChoice(scenario: Scenario, node: Node, choice: Choice, heard: ReadonlySet<string>): Fault[] {
  const put = (changed: Choice, leads = true): Fault => {
    const choices = node.choices.map((each) => (each === choice ? changed : each));
    return { node: node.id, choice: choice.id, scenario: withNode(scenario, { ...node, choices }), leads };
  };
  const { when: _dropped, ...open } = choice;
  return [
    ...choice.acts.flatMap(({ act }, at) =>
      heard.has(act) ? [put({ ...choice, acts: choice.acts.toSpliced(at, 1) }, false)] : [],
    ),
    ...choice.add.flatMap((step, at) =>
      [1, -1].map((more) => put({ ...choice, add: choice.add.with(at, { ...step, by: step.by + more }) })),
    ),
    ...(choice.when ? [{ node: node.id, scenario: put(open).scenario, leads: true }] : []),
  ];
}

function withNode(scenario: Scenario, node: Node): Scenario {
  return { ...scenario, nodes: { ...scenario.nodes, [node.id]: node } };
}

function wordsOf(scenario: Scenario, rules: readonly Rule[]): Set<string> {
  const parts = rules.flatMap((rule) => monitorsOf(scenario, rule).flatMap(expressionsOf)).flatMap(partsOf);
  return new Set(parts.flatMap((each) => (each.kind === "word" ? [each.name] : [])));
}
