import { type Expression, partsOf, type Value } from "#domain/expression/expression.ts";
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
  if (view.person !== undefined || !isOfActs(expression)) {
    return holds(expression, new FactsAt(scenario, moment, moment.values, view));
  }
  const known = decided.get(view.acts) ?? new Map<Expression, boolean>();
  decided.set(view.acts, known);
  const before = known.get(expression);
  if (before !== undefined) return before;
  const now = holds(expression, new FactsAt(scenario, moment, moment.values, view));
  known.set(expression, now);
  return now;
}

/** What acts alone decide is the same wherever these acts stand: every rule asks it of every choice at every turn. */
const decided = new WeakMap<readonly Act[], Map<Expression, boolean>>();
const ofActs = new WeakMap<Expression, boolean>();

/** Whether an expression asks for acts and nothing else: no variable, no person. */
function isOfActs(expression: Expression): boolean {
  const known = ofActs.get(expression);
  if (known !== undefined) return known;
  const is = partsOf(expression).every(
    (part) =>
      part.kind === "and" ||
      part.kind === "or" ||
      part.kind === "not" ||
      (part.kind === "word" && part.to === undefined),
  );
  ofActs.set(expression, is);
  return is;
}

class FactsAt implements Facts {
  readonly #scenario: Scenario;
  readonly #moment: Moment;
  readonly #values: readonly number[];
  readonly #view: View;

  constructor(scenario: Scenario, moment: Moment, values: readonly number[], view: View) {
    this.#scenario = scenario;
    this.#moment = moment;
    this.#values = values;
    this.#view = view;
  }

  variable(name: string): Value | undefined {
    const person = this.#view.person ?? this.#moment.addressed;
    const value = readVariable(this.#scenario, this.#values, name === "mood" ? `${person}.mood` : name);
    return value ?? (name === "post" ? this.#scenario.post : undefined);
  }

  visited(): boolean {
    return false;
  }

  word(name: string, to: string | undefined): boolean {
    const { acts, person } = this.#view;
    return acts.some(
      ({ act, who }) =>
        act === name && (person ?? who) === who && (to === undefined || isOne(this.#scenario, who, to)),
    );
  }

  becomes(condition: Expression): boolean {
    if (!this.#view.atLine || !holds(condition, this)) return false;
    const { prior } = this.#moment;
    return !prior || !holds(condition, new FactsAt(this.#scenario, this.#moment, prior, this.#view));
  }
}

/** Whether a person has that role or trait, or that id. */
export function isOne(scenario: Scenario, who: string, what: string): boolean {
  const person = scenario.cast.find((each) => each.id === who);
  return person !== undefined && (who === what || person.role === what || person.traits.includes(what));
}
