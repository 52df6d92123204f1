import { type Expression, partsOf, type Value } from "#domain/expression/expression.ts";
import { encode } from "#domain/machine/state.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { Act, Scenario, Variable } from "#domain/pack/scenario.ts";
import { holdsAt, type Moment } from "#domain/rules/moment.ts";
import type { Monitor } from "#domain/rules/monitor.ts";
import { monitorsOf } from "#domain/rules/monitors.ts";
import { expressionsOf } from "./stepper.ts";

/** Beyond so many different turns the question is left open. */
const MOST_TURNS = 1 << 12;
const WHO = "somebody";

/** One person who is everybody the rules name, and every variable they read, in the fewest values that matter. */
export function sceneFor(rules: readonly Rule[]): Scenario {
  const bare = {
    cast: [{ id: WHO, name: WHO, role: "customer", traits: [], look: [] }],
  } as unknown as Scenario;
  const roles = rules.flatMap(({ each, by }) => [each, by].filter((name) => name !== undefined));
  const parts = rules.flatMap((rule) => everyoneIn(bare, rule)).flatMap(partsOf);
  const named = parts.flatMap((part) => (part.kind === "word" && part.to !== undefined ? [part.to] : []));
  const constants = new Map<string, Value[]>();
  for (const part of parts) {
    if (part.kind !== "is") continue;
    const name = part.name === "mood" ? `${WHO}.mood` : part.name;
    constants.set(name, [...(constants.get(name) ?? []), part.value]);
  }
  const cast = [{ id: WHO, name: WHO, role: "customer", traits: [...roles, ...named], look: [] }];
  return {
    ...bare,
    id: "free",
    cast,
    variables: [...constants].map(variableOf),
    nodes: {},
    whenever: [],
  } as unknown as Scenario;
}

function everyoneIn(scene: Scenario, rule: Rule): Expression[] {
  return monitorsOf(scene, { ...rule, ...(rule.each !== undefined && { each: WHO }) }).flatMap(expressionsOf);
}

function variableOf([name, values]: [string, Value[]]): Variable {
  const [first] = values;
  if (typeof first === "boolean") return { kind: "boolean", name, start: false };
  if (typeof first === "string")
    return { kind: "list", name, start: first, of: [...new Set([...values.map(String), "–"])] };
  const numbers = values.map(Number);
  return { kind: "number", name, start: 0, min: Math.min(...numbers) - 1, max: Math.max(...numbers) + 1 };
}

/** One turn of each kind that the automata can tell apart. */
export function turnsFor(
  book: Pick<Book, "acts">,
  scenario: Scenario,
  monitors: readonly Monitor[],
): Moment[] | undefined {
  const expressions = monitors.flatMap(expressionsOf);
  const words = [
    ...new Set(expressions.flatMap(partsOf).flatMap((each) => (each.kind === "word" ? [each.name] : []))),
  ];
  const heard = subsets(words.filter((word) => Object.hasOwn(book.acts.others, word)));
  const done = subsets(words.filter((word) => Object.hasOwn(book.acts.staff, word)));
  const values = scenario.variables.reduce<number[][]>(
    (all, variable) => all.flatMap((each) => codesOf(variable).map((code) => [...each, code])),
    [[]],
  );
  const changes = expressions.flatMap(partsOf).some((part) => part.kind === "becomes");
  const priors = changes ? values : [undefined];
  if (heard.length * done.length * values.length * priors.length > MOST_TURNS) return undefined;
  const anything = done.at(-1) ?? [];
  const options = [...done.filter((each) => each.length <= 2), anything];
  const kinds = new Map<string, Moment>();
  for (const line of heard) {
    for (const chosen of done) {
      for (const now of values) {
        for (const prior of priors) {
          const turn: Moment = {
            ...{ turn: 0, repeat: false, addressed: WHO, checklist: false, values: now, line, chosen },
            options: [...options, chosen],
            ...(prior && { prior }),
          };
          kinds.set(kindOf(scenario, monitors, turn), turn);
        }
      }
    }
  }
  return [...kinds.values()];
}

/** Which expressions hold of the line, and which of the choice. */
function kindOf(scenario: Scenario, monitors: readonly Monitor[], turn: Moment): string {
  return monitors
    .flatMap((monitor) =>
      expressionsOf(monitor).map((expression) => {
        const person = monitor.person === undefined ? {} : { person: monitor.person };
        const line = holdsAt(scenario, expression, turn, { acts: turn.line, atLine: true, ...person });
        const choice = holdsAt(scenario, expression, turn, { acts: turn.chosen, atLine: false, ...person });
        return `${line ? 1 : 0}${choice ? 1 : 0}`;
      }),
    )
    .join("");
}

function subsets(words: readonly string[]): Act[][] {
  if (words.length > 12) return new Array<Act[]>(MOST_TURNS + 1).fill([]);
  return Array.from({ length: 2 ** words.length }, (_, mask) =>
    words.filter((_word, bit) => mask & (1 << bit)).map((act) => ({ act, who: WHO })),
  );
}

function codesOf(variable: Variable): number[] {
  if (variable.kind === "number") {
    return Array.from({ length: variable.max - variable.min + 1 }, (_, offset) => variable.min + offset);
  }
  const all = variable.kind === "list" ? variable.of : [false, true];
  return all.map((each) => encode(variable, each));
}
