import type { Expression } from "#domain/expression/expression.ts";

/** Whether each of a template's two predicates holds. A template with one predicate ignores `b`. */
export type Letters = { a: boolean; b: boolean };

type Events = {
  a: Expression;
  b?: Expression;
  /** Sees only turns of talk: a checklist is neither the first word nor the last. */
  talkOnly?: true;
};

/**
 * A thing not to do, in a state: one of a few numbered `memory` states, a breach decided at the turn itself.
 * The line is heard before the choice is weighed.
 */
export type Guard = Events & {
  kind: "guard";
  hear(memory: number, line: Letters): number;
  breaks(memory: number, choice: Letters): boolean;
  next(memory: number, choice: Letters): number;
};

/**
 * A thing owed: opened by an event, or once at the start; paid by a choice. `within` counts the chances to pay.
 */
export type Debt = Events & {
  kind: "debt";
  /** `once`: open from the first turn, never again. */
  opens: "once" | ((letters: Letters) => boolean);
  pays(choice: Letters): boolean;
  /** How many payments settle it. */
  need: number;
  within?: number;
};

/** What the last choice of the conversation must be. */
export type Closing = Events & { kind: "closing"; pays(choice: Letters): boolean };

export type Part = Guard | Debt | Closing;

/** Memory that never changes. */
export const stays = (memory: number): number => memory;
