import type { Expression, Value } from "#domain/expression/expression.ts";

/**
 * A scenario, whole and resolved: guards are expressions, every line names its speaker, every act its addressee,
 * bare `mood` the person it means. Plain JSON; what the player loads, one per language.
 */
export type Scenario = {
  id: string;
  locale: string;
  title: string;
  post: string;
  procedure: string;
  minutes: number;
  brief: string;
  goals: string[];
  /** In the file's order; the first is who one talks to by default. */
  cast: Person[];
  /** Moods first (as `who.mood`), then the scenario's own. */
  variables: Variable[];
  variants: { name: string; texts: string[] }[];
  whenever: { when: Expression; to: string }[];
  start: string;
  nodes: Record<string, Node>;
};

export type Person = {
  id: string;
  name: string;
  role: "customer" | "colleague" | "onlooker";
  traits: string[];
  age?: number;
  gender?: "woman" | "man";
  /** Mood at the start, 0–10; none for people whose mood plays no part. */
  mood?: number;
  persona?: string;
  look: string[];
};

export type Variable =
  | { kind: "number"; name: string; start: number; min: number; max: number }
  | { kind: "boolean"; name: string; start: boolean }
  | { kind: "list"; name: string; start: string; of: string[] };

export type Node = {
  id: string;
  /** Whose mood `mood` is here, and to whom an act goes that names nobody. */
  addressed: string;
  line: Branch[];
  acts: Act[];
  set: Assignment[];
  choices: Choice[];
  /** The items of a tick node; its choices are then the subsets of these. */
  tick?: TickItem[];
  /** 1–3. */
  weight: number;
  scored: boolean;
  patience?: { seconds: number; choice: string };
  ending?: Ending;
};

export type OutcomeName = "good" | "partial" | "poor" | "lost";
export type Ending = { outcome: OutcomeName; note: string };

/** What is said, by whom, with a stage direction; the first branch whose `when` holds is taken. */
export type Branch = { when?: Expression; says: { who: string; text: string }[]; scene?: string };

/** Something done in talking. For a line, `who` is who did it; for a choice, whom it was done to. */
export type Act = { act: string; who: string };

export type Choice = {
  id: string;
  say?: string;
  do?: string;
  acts: Act[];
  /** An expert's 0–3; a fraction for a subset of a tick node. */
  credit: number;
  why?: string;
  reply: Branch[];
  set: Assignment[];
  add: Addition[];
  when?: Expression;
  to: Target[];
};

export type TickItem = { id: string; say?: string; do?: string; right: boolean; why?: string };
export type Target = { when?: Expression; node: string };
export type Assignment = { variable: string; value: Value };
export type Addition = { variable: string; by: number };

/** The person of that id; the scenario was checked, so there is one. */
export function personOf(scenario: Scenario, id: string): Person {
  const person = scenario.cast.find((each) => each.id === id);
  if (!person) throw new Error(`no person ${id} in ${scenario.id}`);
  return person;
}

/** The node of that id; the scenario was checked, so there is one. */
export function nodeOf(scenario: Scenario, id: string): Node {
  const node = Object.hasOwn(scenario.nodes, id) ? scenario.nodes[id] : undefined;
  if (!node) throw new Error(`no node ${id} in ${scenario.id}`);
  return node;
}
