import { z } from "zod";
import { Condition, Format, Id, Text, whole } from "./shape.ts";

const Event = Condition;
const turns = whole(1, 50);
const count = whole(0, 50);

/** The shapes a rule can have; those of Declare, each an automaton of a few states. */
export const Template = z.union([
  z.strictObject({ "always-first": Event }),
  z.strictObject({ exists: Event }),
  z.strictObject({ never: Event }),
  z.strictObject({ last: Event }),
  z.strictObject({ "at-least": z.strictObject({ event: Event, n: count }) }),
  z.strictObject({ "at-most": z.strictObject({ event: Event, n: count }) }),
  z.strictObject({
    precedence: z.strictObject({ first: Event, then: Event, strict: z.boolean().optional() }),
  }),
  z.strictObject({ response: z.strictObject({ to: Event, then: Event, within: turns.optional() }) }),
  z.strictObject({ succession: z.strictObject({ first: Event, then: Event, within: turns.optional() }) }),
  z.strictObject({ "not-after": z.strictObject({ first: Event, then: Event }) }),
  z.strictObject({ together: z.strictObject({ event: Event, with: Event }) }),
]);
export type Template = z.infer<typeof Template>;

export const TEMPLATES = [
  ...["always-first", "exists", "never", "last", "at-least", "at-most", "precedence", "response"],
  ...["succession", "not-after", "together"],
];

const Severity = z.enum(["critical", "major", "minor"]);

export const RuleFile = z.strictObject({
  id: Id,
  name: Text,
  dimension: Id,
  severity: z.union([Severity, z.array(z.strictObject({ when: Condition.optional(), is: Severity })).min(1)]),
  rule: Template,
  when: Condition.optional(),
  while: Condition.optional(),
  each: Id.optional(),
  unless: Condition.optional(),
  "unless-outcome": z.enum(["good", "partial", "poor", "lost"]).optional(),
  repair: z.strictObject({ by: Event, within: turns }).optional(),
  why: Text,
  source: Text,
  /** Figures of ours, to be confirmed by the bank. */
  assumed: z.array(Id).optional(),
  /** Figures a source quotes. */
  quoted: z.array(Text).optional(),
});
export type RuleFile = z.infer<typeof RuleFile>;

/** rules/<dimension>.yaml */
export const RulesFile = z.strictObject({ format: Format, rules: z.array(RuleFile) });
