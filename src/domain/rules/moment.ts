import type { Expression } from "#domain/expression/expression.ts";
import { type Facts, holds } from "#domain/expression/holds.ts";
import { readVariable } from "#domain/machine/state.ts";
import type { Act, Scenario } from "#domain/pack/scenario.ts";
import type { Exchange } from "#domain/session/session.ts";

/** One turn as rules see it: what others did in the line, what each offered choice would do, and which was taken. */
export type Moment = {
  turn: number;
  /** Whether the node was passed before: then nothing here counts. */
  repeat: boolean;
  addressed: string;
  /** Whether it was a checklist to fill in, not talk. */
  checklist: boolean;
  values: readonly number[];
  /** The state at the turn before, for `becomes`. */
  prior?: readonly number[];
  line: readonly Act[];
  options: readonly (readonly Act[])[];
  chosen: readonly Act[];
};

/** The moments of a replayed trace. */
export function momentsOf(exchanges: readonly Exchange[]): Moment[] {
  const passed = new Set<string>();
  return exchanges.map((exchange, turn) => {
    const repeat = passed.has(exchange.node.id);
    passed.add(exchange.node.id);
    const prior = exchanges[turn - 1]?.before.values;
    return {
      turn,
      repeat,
      addressed: exchange.node.addressed,
      checklist: exchange.node.tick !== undefined,
      values: exchange.before.values,
      ...(prior && { prior }),
      line: exchange.node.acts,
      options: exchange.offered.map((choice) => choice.acts),
      chosen: exchange.move.choice.acts,
    };
  });
}

/** Where an expression is tested: which acts it sees, whose copy of the rule it is, and whether the line is being heard. */
export type View = { acts: readonly Act[]; person?: string; atLine: boolean };

/** Whether an expression of a rule holds at a moment. */
export function holdsAt(scenario: Scenario, expression: Expression, moment: Moment, view: View): boolean {
  return holds(expression, factsAt(scenario, moment, moment.values, view));
}

function factsAt(scenario: Scenario, moment: Moment, values: readonly number[], view: View): Facts {
  const facts: Facts = {
    variable: (name) =>
      readVariable(scenario, values, name === "mood" ? `${view.person ?? moment.addressed}.mood` : name),
    visited: () => false,
    word: (name, to) =>
      view.acts.some(
        ({ act, who }) =>
          act === name && (view.person ?? who) === who && (to === undefined || isOne(scenario, who, to)),
      ),
    becomes: (condition) => {
      if (!view.atLine || !holds(condition, facts)) return false;
      return !moment.prior || !holds(condition, factsAt(scenario, moment, moment.prior, view));
    },
  };
  return facts;
}

/** Whether a person has that role or trait, or that id. */
export function isOne(scenario: Scenario, who: string, what: string): boolean {
  const person = scenario.cast.find((each) => each.id === who);
  return person !== undefined && (who === what || person.role === what || person.traits.includes(what));
}
