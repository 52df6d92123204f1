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
  unless?: Expression;
  unlessOutcome?: OutcomeName;
  repair?: { by: Expression; within: number };
  why: string;
  source: string;
  assumed: string[];
  quoted: string[];
};

/** A template with its events as `E`. `within` counts chances; none means until the end. */
export type TemplateOf<E> =
  | { kind: "always-first" | "exists" | "never" | "last"; event: E }
  | { kind: "at-least" | "at-most"; event: E; n: number }
  | { kind: "precedence"; first: E; then: E; strict: boolean }
  | { kind: "response"; to: E; then: E; within?: number }
  | { kind: "succession"; first: E; then: E; within?: number }
  | { kind: "not-after"; first: E; then: E }
  | { kind: "together"; event: E; with: E };

/** The severity a rule has where no condition is known: the gravest it can have. */
export function gravest(rule: Rule): RuleSeverity {
  const order: RuleSeverity[] = ["critical", "major", "minor"];
  return order.find((each) => rule.severity.some(({ is }) => is === each)) ?? "minor";
}
