import type { RuleSeverity } from "./rule.ts";
import type { Branch } from "./scenario.ts";

/** What the handbook loads: every rule of a pack as it is to be read, in one language. */
export type Handbook = {
  format: 1;
  locale: string;
  /** In the pack's order, each with rules in theirs; a dimension without rules is left out. */
  dimensions: { id: string; name: string; axis: "warmth" | "rule"; rules: HandbookRule[] }[];
};

export type HandbookRule = {
  id: string;
  name: string;
  why: string;
  /** What it usually is, and what it is at the gravest. */
  usually: RuleSeverity;
  gravest: RuleSeverity;
  /** What of it is a default of ours, which a bank should confirm. */
  ours?: "rule" | "figure";
  /** Each place in a source; the title where the pack names it. */
  sources: { place: string; title?: string }[];
  /** Moments of scenarios; where both are the same one, it is told once. */
  moments: RuleMoment[];
  /** Scenarios in which it can be practised, the best first. */
  practise: { id: string; title: string; post: string }[];
};

/** A turn of a scenario told shortly: the line before, and a wrong answer, a right one, or both. */
export type RuleMoment = {
  scenario: string;
  line?: { says: { name: string; text: string }[]; scene?: Branch["scene"] };
  wrong?: Answer;
  right?: Answer;
};

/** What was said or done. Of a checklist: what was ticked; where that is wrong, only the slips, `left` being left blank. */
export type Answer = {
  said: { say?: string; do?: string }[];
  left?: { say?: string; do?: string }[];
  /** Why, in the author's words. */
  why?: string;
};
