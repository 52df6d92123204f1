import type { Expression } from "#domain/expression/expression.ts";
import type { Act } from "#domain/pack/scenario.ts";
import type { Monitor } from "./memory.ts";
import { holdsAt, isOne, type Moment } from "./moment.ts";
import type { Letters, Part } from "./part.ts";
import type { Activation } from "./verdict.ts";

/** A turn is a chance only if some offered choice does it and another does not. */
export function isChance(moment: Moment, does: (acts: readonly Act[]) => boolean): boolean {
  const all = moment.options.map(does);
  return all.includes(true) && all.includes(false);
}

/** Whether a rule can be called up at this turn. */
export function callsUp(monitor: Monitor, moment: Moment): boolean {
  const { when } = monitor.rule;
  return (when === undefined || atLine(monitor, when, moment)) && !excused(monitor, moment);
}

export function excused(monitor: Monitor, moment: Moment): boolean {
  const { unless } = monitor.rule;
  return unless !== undefined && atLine(monitor, unless, moment);
}

/** Which predicates the line makes true, as far as `by` lets its acts count. */
export function heardIn(monitor: Monitor, part: Part, moment: Moment): Letters {
  const { scenario, rule } = monitor;
  const { by } = rule;
  const acts =
    by === undefined
      ? moment.line
      : moment.line.filter(({ who }) => by !== "staff" && isOne(scenario, who, by));
  return lettersOf(part, (event) => atLine(monitor, event, moment, acts));
}

/** Which predicates a choice makes true. */
export function doneBy(monitor: Monitor, part: Part, moment: Moment, acts: readonly Act[]): Letters {
  return lettersOf(part, (event) => atChoice(monitor, event, moment, acts));
}

function lettersOf({ a, b, c }: Part, test: (event: Expression) => boolean): Letters {
  return { a: test(a), b: b !== undefined && test(b), c: c !== undefined && test(c) };
}

export function atLine(
  { scenario, person }: Monitor,
  expression: Expression,
  moment: Moment,
  acts = moment.line,
): boolean {
  return holdsAt(scenario, expression, moment, {
    acts,
    atLine: true,
    ...(person !== undefined && { person }),
  });
}

export function atChoice(
  { scenario, person }: Monitor,
  expression: Expression,
  moment: Moment,
  acts: readonly Act[],
): boolean {
  return holdsAt(scenario, expression, moment, {
    acts,
    atLine: false,
    ...(person !== undefined && { person }),
  });
}

/** What became of an occasion, with the gravity it had there. */
export function activation(
  monitor: Monitor,
  result: Activation["result"],
  { from, at, repeat }: Pick<Activation, "from" | "at" | "repeat">,
  moment?: Moment,
): Activation {
  const { rule, person, scenario } = monitor;
  const severity = rule.severity.find(({ when }) => {
    if (when === undefined) return true;
    const view = { acts: [...(moment?.line ?? []), ...(moment?.chosen ?? [])], atLine: false };
    return moment !== undefined && holdsAt(scenario, when, moment, view);
  });
  return {
    ...{ result, from, at, repeat, severity: severity?.is ?? "minor" },
    ...(person !== undefined && { person }),
  };
}
