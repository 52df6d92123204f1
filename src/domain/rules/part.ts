import type { Expression } from "#domain/expression/expression.ts";

/** Which of a template's predicates hold. A template with one predicate ignores `b`; few have a third. */
export type Letters = { a: boolean; b: boolean; c: boolean };

type Events = {
  a: Expression;
  b?: Expression;
  c?: Expression;
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
  opens: "once" | ((letters: Letters, memory: number) => boolean);
  /** What a choice leaves behind for `opens`; without it, nothing. */
  next?(memory: number, choice: Letters): number;
  pays(choice: Letters): boolean;
  /** How many payments settle it. */
  need: number;
  within?: number;
  /** Only the very next choice pays: the one that answers the line, or the one after the choice that called it up. */
  prompt?: true;
  /** The choice that calls it up does not pay it. */
  strict?: true;
};

/** What the last choice of the conversation must be. */
export type Closing = Events & { kind: "closing"; pays(choice: Letters): boolean };

/** Several templates, each watched by its own automata, of which one is enough. `a` is true where any event of theirs is. */
export type Either = Events & { kind: "either"; alternatives: Part[][] };

export type Part = Guard | Debt | Closing | Either;

/** Memory that never changes. */
export const stays = (memory: number): number => memory;
