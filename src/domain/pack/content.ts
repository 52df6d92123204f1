import type { Book } from "./pack.ts";
import type { Scenario } from "./scenario.ts";

/** What the player loads to play one scenario in one language: a chunk of its own. */
export type Content = {
  format: 1;
  /** SHA-256 of the source-language scenario; the same in every language. An attempt names it. */
  hash: string;
  scenario: Scenario;
  /** Scored nodes that every way to an ending but a lost one passes. */
  spine: string[];
  /** 1–5, computed. */
  difficulty: number;
  /** The choices of the exemplary walk, to be watched; none where nobody wrote one. */
  exemplary?: string[];
  /** Names of the places and posts the scene moves through, by id. */
  places: Record<string, string>;
  posts: Record<string, string>;
};

/** What debriefs and the handbook load: the pack's common part in one language. */
export type BookContent = { format: 1; hash: string; book: Book };

/** One scenario as the library shows it. */
export type Card = Pick<Scenario, "id" | "title" | "post" | "procedure" | "minutes" | "brief"> & {
  difficulty: number;
  decisions: number;
  /** The person one talks to, for the portrait. */
  person: Scenario["cast"][number];
  /** The rules that its golden walks call up. */
  callsUp: string[];
};

/** What the library loads: every scenario of the pack in one language, shortly. */
export type Manifest = {
  format: 1;
  locale: string;
  title: string;
  version: string;
  posts: Record<string, { name: string }>;
  procedures: Record<string, { name: string; family: string }>;
  /** Easiest first. */
  cards: Card[];
  dimensions: Record<string, { name: string }>;
  /** Rule → its dimension. */
  dimensionOf: Record<string, string>;
};
