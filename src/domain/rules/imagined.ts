import { type Expression, partsOf, type Value } from "#domain/expression/expression.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { Act, Person, Scenario, Variable } from "#domain/pack/scenario.ts";
import { expressionsOf } from "./expressions.ts";
import { monitorsOf } from "./judge.ts";
import type { Monitor } from "./memory.ts";
import { holdsAt, type Moment } from "./moment.ts";

/** Which acts are the trainee's, and which are other people's. */
export type Acts = { staff: ReadonlySet<string>; others: ReadonlySet<string> };

/** Every turn there could be, as far as some rules can tell turns apart, and what watches them. */
export type Imagined = { monitors: Monitor[][]; moments: Moment[]; remembers: boolean };

const MOST_ACTS = 10;
const MOST_MOMENTS = 4000;

/**
 * Two people, one with every role and trait the rules name and one with none; every act to either of them; every value
 * that a comparison tells from another. `undefined` where that is too much to try.
 */
export function imagine(rules: readonly Rule[], acts: Acts): Imagined | undefined {
  const plain = rules.map(({ repair: _repair, unlessOutcome: _outcome, ...rule }): Rule => rule);
  const bare = scenarioOf([], plain);
  const expressions = plain.flatMap((rule) =>
    monitorsOf(bare, rule).flatMap((monitor) => expressionsOf(monitor)),
  );
  const leaves = expressions.flatMap(partsOf);
  const scenario = scenarioOf(leaves, plain);
  const monitors = plain.map((rule) => monitorsOf(scenario, rule));
  const names = [...new Set(leaves.flatMap((leaf) => (leaf.kind === "word" ? [leaf.name] : [])))];
  const toAnyone = (name: string) => scenario.cast.map(({ id }): Act => ({ act: name, who: id }));
  const said = names.filter((name) => acts.others.has(name)).flatMap(toAnyone);
  const done = names.filter((name) => acts.staff.has(name)).flatMap(toAnyone);
  if (said.length > MOST_ACTS || done.length > MOST_ACTS) return undefined;

  const moments = valuesOf(scenario).flatMap((values) => {
    const blank = {
      turn: 0,
      repeat: false,
      addressed: "one",
      checklist: false,
      values,
      options: [],
      chosen: [],
    };
    const apart = (sets: Act[][], atLine: boolean) =>
      firstOfEach(sets, (acts) =>
        monitors
          .flat()
          .map(({ person }) =>
            expressions.map((each) =>
              holdsAt(scenario, each, { ...blank, line: acts }, { acts, atLine, ...(person && { person }) }),
            ),
          ),
      );
    const options = apart(subsetsOf(done), false);
    return apart(subsetsOf(said), true).flatMap((line) =>
      options.map((chosen): Moment => ({ ...blank, line, options, chosen })),
    );
  });
  const remembers = leaves.some((leaf) => leaf.kind === "becomes");
  return moments.length > MOST_MOMENTS ? undefined : { monitors, moments, remembers };
}

function scenarioOf(leaves: readonly Expression[], rules: readonly Rule[]): Scenario {
  const tags = leaves.flatMap((leaf) => (leaf.kind === "word" && leaf.to ? [leaf.to] : []));
  const named = rules.flatMap(({ each, by }) => [each, by].filter((tag) => tag !== undefined));
  const traits = [...tags, ...named].filter((tag) => tag !== "staff");
  const person = (id: string, has: string[]): Person => ({
    ...{ id, name: id, role: "customer", traits: has, look: [] },
  });
  const cast = traits.length === 0 ? [person("one", [])] : [person("one", traits), person("other", [])];
  return {
    id: "imagined",
    cast,
    variables: variablesOf(leaves, cast),
    whenever: [],
    nodes: {},
  } as unknown as Scenario;
}

function variablesOf(leaves: readonly Expression[], cast: readonly Person[]): Variable[] {
  const values = new Map<string, Value[]>();
  for (const leaf of leaves) {
    if (leaf.kind !== "is") continue;
    const names = leaf.name === "mood" ? cast.map(({ id }) => `${id}.mood`) : [leaf.name];
    for (const name of names) values.set(name, [...(values.get(name) ?? []), leaf.value]);
  }
  return [...values].map(([name, compared]): Variable => {
    const numbers = compared.filter((each) => typeof each === "number");
    if (numbers.length > 0) {
      const [min, max] = [Math.min(...numbers) - 1, Math.max(...numbers) + 1];
      return { kind: "number", name, start: min, min, max };
    }
    const words = [...new Set(compared.filter((each) => typeof each === "string"))];
    if (words.length === 0) return { kind: "boolean", name, start: false };
    return { kind: "list", name, start: "another", of: ["another", ...words] };
  });
}

/** Every combination of values, coded as `readVariable` reads them. */
function valuesOf({ variables }: Scenario): number[][] {
  return variables.reduce<number[][]>(
    (all, variable) => {
      if (all.length > MOST_MOMENTS) return all;
      return all.flatMap((values) => codesOf(variable).map((code) => [...values, code]));
    },
    [[]],
  );
}

function codesOf(variable: Variable): number[] {
  if (variable.kind === "boolean") return [0, 1];
  if (variable.kind === "list") return variable.of.map((_, index) => index);
  const { min, max } = variable;
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function subsetsOf(acts: readonly Act[]): Act[][] {
  return Array.from({ length: 2 ** acts.length }, (_, bits) => acts.filter((_, at) => (bits >> at) & 1));
}

/** The first of the things that cannot be told apart. */
function firstOfEach<T>(things: readonly T[], tells: (thing: T) => unknown): T[] {
  const found = new Map<string, T>();
  for (const thing of things) {
    const key = JSON.stringify(tells(thing));
    if (!found.has(key)) found.set(key, thing);
  }
  return [...found.values()];
}
