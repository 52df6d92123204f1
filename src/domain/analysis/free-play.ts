import { type Expression, partsOf, type Value } from "#domain/expression/expression.ts";
import { encode } from "#domain/machine/state.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { Act, Scenario, Variable } from "#domain/pack/scenario.ts";
import { monitorsOf } from "#domain/rules/judge.ts";
import { holdsAt, type Moment } from "#domain/rules/moment.ts";
import { close, EMPTY, type Memory, type Monitor, watch } from "#domain/rules/monitor.ts";
import { finite } from "./finite-memory.ts";
import { expressionsOf } from "./stepper.ts";

/** What can become of rules where anything may be said, by anybody, at any time. */
export type FreePlay = {
  /** Whether some conversation keeps all of them, each called up; and whether some breaks one. */
  kept: boolean;
  broken: boolean;
};

/** Beyond so many different turns or states the question is left open. */
const MOST = { turns: 1 << 12, states: 20_000 };
const WHO = "somebody";

/**
 * Watches rules over every conversation there could be, with one other person who has every role the rules name. A
 * turn is any acts in the line, any in the choice, any values; of turns that look the same to all automata one is taken.
 * `undefined` where there are too many.
 */
export function freePlay(book: Pick<Book, "acts">, rules: readonly Rule[]): FreePlay | undefined {
  const scenario = sceneFor(rules);
  const monitors = rules.map((rule) => monitorsOf(scenario, rule));
  const turns = turnsFor(book, scenario, monitors.flat());
  if (!turns) return undefined;
  const start = { memories: monitors.flat().map((): Memory => EMPTY), called: rules.map(() => false) };
  const seen = new Set([JSON.stringify(start)]);
  const queue = [start];
  const found: FreePlay = { kept: false, broken: false };
  for (let next = 0; next < queue.length && !(found.kept && found.broken); next += 1) {
    if (queue.length > MOST.states) return undefined;
    const { memories, called } = queue[next] as typeof start;
    if (next > 0) {
      const ends = monitors.flat().map((monitor, index) => close(monitor, memories[index] as Memory, "good"));
      if (ends.flat().some(({ result }) => result !== "kept")) found.broken = true;
      else if (called.every((each, index) => each || endsOf(monitors, ends, index).length > 0))
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

/** One person who is everybody the rules name, and every variable they read, in the fewest values that matter. */
function sceneFor(rules: readonly Rule[]): Scenario {
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
function turnsFor(
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
  if (heard.length * done.length * values.length * priors.length > MOST.turns) return undefined;
  const anything = done.at(-1) ?? [];
  const options = [...done.filter((each) => each.length <= 1), anything];
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
  if (words.length > 12) return new Array<Act[]>(MOST.turns + 1).fill([]);
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
