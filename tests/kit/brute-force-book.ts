// Rules of many kinds over three acts, and a rubric, for scenarios small enough to enumerate.

import type { Expression } from "#domain/expression/expression.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Rule } from "#domain/pack/rule.ts";

const word = (name: string): Expression => ({ kind: "word", name });
const low: Expression = { kind: "is", name: "mood", op: "<=", value: 1 };

function rule(id: string, dimension: string, more: Pick<Rule, "template"> & Partial<Rule>): Rule {
  return {
    ...{ id, name: id, dimension, severity: [{ is: "major" }], why: "", source: "" },
    ...{ assumed: [], quoted: [] },
    ...more,
  };
}

const rules: Rule[] = [
  rule("no-rebuttal-when-angry", "calm", {
    template: { kind: "never", event: word("rebut") },
    severity: [{ when: low, is: "critical" }, { is: "minor" }],
  }),
  rule("make-good", "calm", {
    template: { kind: "never", event: word("rebut") },
    when: { kind: "is", name: "asked", op: "=", value: true },
    severity: [{ is: "critical" }],
    repair: { by: word("listen"), within: 1 },
  }),
  rule("greet-before-listening", "polite", {
    template: { kind: "precedence", first: word("greet"), then: word("listen"), strict: false },
  }),
  rule("listen-after-rebuttal", "calm", {
    template: { kind: "response", to: word("rebut"), then: word("listen"), within: 1 },
    severity: [{ is: "minor" }],
  }),
  rule("listen-when-it-turns", "calm", {
    template: { kind: "response", to: { kind: "becomes", of: low }, then: word("listen"), within: 2 },
  }),
  rule("no-rebuttal-as-it-turns", "calm", {
    template: { kind: "never", event: word("rebut") },
    when: { kind: "becomes", of: low },
    severity: [{ is: "critical" }],
  }),
  rule("greet-once", "polite", { template: { kind: "exists", event: word("greet") } }),
  rule("end-kindly", "polite", {
    template: { kind: "last", event: word("greet") },
    severity: [{ is: "critical" }],
    unlessOutcome: "partial",
  }),
];

/** A book with these rules; cuts as given. */
export function smallBook(
  judgement: number,
  etiquette: number,
): Pick<Book, "rules" | "rubric" | "dimensions"> {
  return {
    rules,
    rubric: {
      weights: { critical: 3, major: 2, minor: 1 },
      cuts: { etiquette, judgement },
      outcome: "partial",
      endings: { good: 0, partial: 3, poor: 6, lost: 9 },
    },
    dimensions: { calm: { name: "calm", axis: "warmth" }, polite: { name: "polite", axis: "rule" } },
  };
}
