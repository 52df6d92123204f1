import { type Expression, partsOf } from "#domain/expression/expression.ts";
import { accepts } from "#domain/pack/resolve-guard.ts";
import type { Assignment, Branch, Choice, Node, Scenario, Variable } from "#domain/pack/scenario.ts";

/**
 * Whether a scenario that came from outside can be played without falling over: its start and targets exist, every
 * choice leads on whatever the state, everybody named is in the cast, every variable named is there and accepts
 * what it is given. Says nothing about whether it is any good; that is what the checks are for.
 */
export function standsUp(scenario: Scenario): boolean {
  const names = namesOf(scenario);
  return (
    scenario.variables.every((each) => accepts(each, each.start)) &&
    names.variables.size === scenario.variables.length &&
    names.isNode(scenario.start) &&
    scenario.whenever.every(({ when, to }) => names.isNode(to) && isGuard(names, when)) &&
    Object.entries(scenario.nodes).every(([id, node]) => node.id === id && isNode(names, node))
  );
}

type Names = {
  isNode(id: string): boolean;
  people: ReadonlySet<string>;
  variables: ReadonlyMap<string, Variable>;
};

function namesOf({ nodes, cast, variables }: Scenario): Names {
  return {
    isNode: (id) => Object.hasOwn(nodes, id),
    people: new Set(cast.map((each) => each.id)),
    variables: new Map(variables.map((each) => [each.name, each] as const)),
  };
}

function isNode(names: Names, node: Node): boolean {
  const choices = new Set(node.choices.map((each) => each.id));
  return (
    names.people.has(node.addressed) &&
    node.acts.every(({ who }) => names.people.has(who)) &&
    areBranches(names, node.line) &&
    areSet(names, node.set) &&
    (node.ending !== undefined || node.choices.length > 0) &&
    choices.size === node.choices.length &&
    (node.patience === undefined || choices.has(node.patience.choice)) &&
    node.choices.every((each) => isChoice(names, each))
  );
}

function isChoice(names: Names, choice: Choice): boolean {
  return (
    choice.acts.every(({ who }) => names.people.has(who)) &&
    isGuard(names, choice.when) &&
    areBranches(names, choice.reply) &&
    areSet(names, choice.set) &&
    choice.add.every(({ variable }) => names.variables.get(variable)?.kind === "number") &&
    choice.to.every(({ when, node }) => names.isNode(node) && isGuard(names, when)) &&
    choice.to.some(({ when }) => when === undefined)
  );
}

function areBranches(names: Names, branches: readonly Branch[]): boolean {
  return branches.every(
    ({ when, says }) => isGuard(names, when) && says.every(({ who }) => names.people.has(who)),
  );
}

function areSet(names: Names, set: readonly Assignment[]): boolean {
  return set.every(({ variable, value }) => {
    const known = names.variables.get(variable);
    return known !== undefined && accepts(known, value);
  });
}

function isGuard(names: Names, when: Expression | undefined): boolean {
  if (when === undefined) return true;
  return partsOf(when).every((part) => {
    if (part.kind === "is") return names.variables.has(part.name);
    return part.kind !== "visited" || names.isNode(part.node);
  });
}
