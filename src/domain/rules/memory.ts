import type { Rule } from "#domain/pack/rule.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Part } from "./part.ts";
import type { Activation } from "./verdict.ts";

/** Something owed: since which turn, how many chances to pay have passed (the latest at which turn), how much was paid. */
export type Window = { from: number; repeat: boolean; chances: number; latest: number; paid: number };

/** A breach that may still be made good, and to whom it was done; nobody: it may be made good to anyone. */
export type Pending = { breach: Activation; chances: number; wronged: string[] };

/** One of the templates of which one is enough: what its automata remember, and what became of it so far. */
export type Alternative = { memories: Memory[]; called: boolean; broken: boolean };

/** All that a monitor remembers between turns; plain values, finitely many once turn numbers are left out. */
export type Memory = {
  state: number;
  /** Whether a debt opened once was opened; whether the one verdict of several alternatives was given. */
  opened: boolean;
  window?: Window;
  /** For a closing: whether the latest choice was a chance, and paid. */
  latest?: { at: number; chance: boolean; paid: boolean; repeat: boolean };
  alternatives?: Alternative[];
  /** For a rule with a scope: whether this is within it; before the first turn that is not decided. */
  inside?: boolean;
  pending: Pending[];
};

/** One automaton of one rule, for one person or for all. It goes on after a breach, so that a second one is seen. */
export type Monitor = { scenario: Scenario; rule: Rule; part: Part; person?: string };

export const EMPTY: Memory = { state: 0, opened: false, pending: [] };

/** What a turn leaves behind, and what it decided. */
export type Step = { memory: Memory; decided: Activation[] };
