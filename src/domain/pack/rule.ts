import type { Expression } from "#domain/expression/expression.ts";
import type { OutcomeName } from "./scenario.ts";

export type RuleSeverity = "critical" | "major" | "minor";

/** What should hold of a trace, whole and resolved. */
export type Rule = {
  id: string;
  name: string;
  dimension: string;
  /** The first whose `when` holds at the breach. */
  severity: { when?: Expression; is: RuleSeverity }[];
  template: TemplateOf<Expression>;
  /** Must hold at the turn that calls the rule up. */
  when?: Expression;
  /** The stretch outside which the rule sees nothing. */
  while?: Expression;
  /** One copy for each person with this role or trait. */
  each?: string;
  /** Whose acts in a line the template's events hear: those of a role, trait or person; `staff`: none. */
  by?: string;
  /** The stretches that count: from an event (or the start) until an event (or the end). Each is judged by itself. */
  scope?: { after?: Expression; until?: Expression };
  unless?: Expression;
  unlessOutcome?: OutcomeName;
  /** What makes a breach good, if done to the person wronged; `anyone`: to whomever. */
  repair?: { by: Expression; within: number; to?: "anyone" };
  why: string;
  source: string;
  assumed: string[];
  quoted: string[];
};

/** A template with its events as `E`. `within` counts chances, for orders that look back turns; none means for good. */
export type SimpleTemplateOf<E> =
  | { kind: "always-first" | "exists" | "never" | "last"; event: E }
  | { kind: "at-least" | "at-most" | "exactly"; event: E; n: number }
  | { kind: "together"; event: E; with: E }
  | { kind: "choice" | "exclusive-choice" | "co-existence" | "not-together"; one: E; other: E }
  | { kind: "responded-existence"; to: E; then: E }
  | { kind: "response" | "alternate-response"; to: E; then: E; within?: number; strict?: boolean }
  | { kind: "chain-response"; to: E; then: E; strict?: boolean }
  | { kind: "precedence"; first: E; then: E; strict: boolean; within?: number }
  | { kind: "alternate-precedence" | "chain-precedence"; first: E; then: E; strict?: boolean }
  | { kind: "succession" | "alternate-succession"; first: E; then: E; within?: number; strict?: boolean }
  | { kind: "chain-succession"; first: E; then: E; strict?: boolean }
  | { kind: "not-after"; first: E; then: E; within?: number; unlessBetween?: E }
  | { kind: "not-chain"; first: E; then: E };

/** One template, or several of which all or any must hold. */
export type TemplateOf<E> = SimpleTemplateOf<E> | { kind: "all" | "any"; of: SimpleTemplateOf<E>[] };

/** Whether the rule as a whole is a default of ours: sources only name it, a bank writes its own. */
export function isDefaultOfOurs({ assumed }: Pick<Rule, "assumed">): boolean {
  return assumed.includes("rule");
}

/** The severity a rule has where no condition is known: the gravest it can have. */
export function gravest(rule: Rule): RuleSeverity {
  const order: RuleSeverity[] = ["critical", "major", "minor"];
  return order.find((each) => rule.severity.some(({ is }) => is === each)) ?? "minor";
}
