import { type Expression, partsOf, wordsOf } from "#domain/expression/expression.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Monitor } from "./memory.ts";
import { isOne } from "./moment.ts";
import type { Part } from "./part.ts";
import { partsOfTemplate } from "./parts.ts";

/** The automata a rule needs in a scenario: a copy for each person it is about, a part for each half of a template. */
export function monitorsOf(scenario: Scenario, rule: Rule): Monitor[] {
  const { each } = rule;
  const people =
    each === undefined
      ? [undefined]
      : scenario.cast.map((person) => person.id).filter((id) => isOne(scenario, id, each));
  return people.flatMap((person) =>
    partsOfTemplate(rule.template).map((part) => ({
      ...{ scenario, rule, part },
      ...(person !== undefined && { person }),
    })),
  );
}

/**
 * The automata of a rule that choices which do these acts can call up. Without a choice that does one of its acts, all
 * choices are alike to an automaton, and there is never a choice about it.
 */
export function touchedMonitors(scenario: Scenario, rule: Rule, done: ReadonlySet<string>): Monitor[] {
  return monitorsOf(scenario, rule).filter(({ part }) => {
    const words = eventsOf(part).flatMap(partsOf);
    return words.some((each) => each.kind === "word" && done.has(each.name));
  });
}

/** Every act that some choice of a scenario does. */
export function actsDone({ nodes }: Scenario): Set<string> {
  const choices = Object.values(nodes).flatMap((node) => node.choices);
  return new Set(choices.flatMap((choice) => choice.acts.map(({ act }) => act)));
}

/** The acts that a rule asks for, or asks not to be done. */
export function actsIn({ template }: Rule): Set<string> {
  const events = partsOfTemplate(template).flatMap(eventsOf);
  return new Set(events.flatMap(wordsOf).map(({ name }) => name));
}

/** The expressions of an automaton that it asks of turns. */
export function eventsOf(part: Part): Expression[] {
  const own = [part.a, part.b, part.c].filter((each) => each !== undefined);
  return part.kind === "either" ? [...own, ...part.alternatives.flat().flatMap(eventsOf)] : own;
}
