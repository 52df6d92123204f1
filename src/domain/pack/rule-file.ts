import { z } from "zod";
import { Condition, Format, Id, Text, whole } from "./shape.ts";

// Parts with an id are written once in the JSON schema.
const Event = Condition.meta({ id: "event" });
const turns = whole(1, 50);
const count = whole(0, 50);

const within = turns.optional();
const strict = z.boolean().optional();
const Counted = z.strictObject({ event: Event, n: count });
const Pair = z.strictObject({ one: Event, other: Event });
const Answer = z.strictObject({ to: Event, then: Event, within, strict });
const Order = z.strictObject({ first: Event, then: Event, strict });
const OrderWithin = Order.extend({ within });

/** The shapes a rule can have; those of Declare, each an automaton of a few states. Pages: docs/rules. */
const shapes = [
  z.strictObject({ "always-first": Event }),
  z.strictObject({ exists: Event }),
  z.strictObject({ never: Event }),
  z.strictObject({ last: Event }),
  z.strictObject({ "at-least": Counted }),
  z.strictObject({ "at-most": Counted }),
  z.strictObject({ exactly: Counted }),
  z.strictObject({ together: z.strictObject({ event: Event, with: Event }) }),
  z.strictObject({ choice: Pair }),
  z.strictObject({ "exclusive-choice": Pair }),
  z.strictObject({ "co-existence": Pair }),
  z.strictObject({ "not-together": Pair }),
  z.strictObject({ "responded-existence": Answer.pick({ to: true, then: true }) }),
  z.strictObject({ response: Answer }),
  z.strictObject({ "alternate-response": Answer }),
  z.strictObject({ "chain-response": Answer.omit({ within: true }) }),
  z.strictObject({ precedence: OrderWithin }),
  z.strictObject({ "alternate-precedence": Order }),
  z.strictObject({ "chain-precedence": Order }),
  z.strictObject({ succession: OrderWithin }),
  z.strictObject({ "alternate-succession": OrderWithin }),
  z.strictObject({ "chain-succession": Order }),
  z.strictObject({
    "not-after": Order.omit({ strict: true }).extend({ within, "unless-between": Event.optional() }),
  }),
  z.strictObject({ "not-chain": Order.omit({ strict: true }) }),
] as const;

const SimpleTemplate = z.union(shapes);
export type SimpleTemplate = z.infer<typeof SimpleTemplate>;

/** The contrary of a template, where that is a template too; `resolve-rule.ts` says of which. */
const Contrary = z.strictObject({ not: SimpleTemplate }).meta({ id: "contrary" });
export type Contrary = z.infer<typeof Contrary>;

const Item = z.union([...shapes, Contrary]);
const several = z.array(Item).min(2).max(5).meta({ id: "several" });

/** A rule's template: one, its contrary, or several of which all or any must hold. */
export const Template = z.union([
  ...shapes,
  Contrary,
  z.strictObject({ all: several }),
  z.strictObject({ any: several }),
]);
export type Template = z.infer<typeof Template>;

const Severity = z.enum(["critical", "major", "minor"]);

export const RuleFile = z.strictObject({
  id: Id,
  name: Text,
  dimension: Id,
  severity: z.union([Severity, z.array(z.strictObject({ when: Condition.optional(), is: Severity })).min(1)]),
  rule: Template,
  when: Condition.optional(),
  while: Condition.optional(),
  /** From an event until an event; either may be missing. */
  scope: z.strictObject({ after: Event.optional(), until: Event.optional() }).optional(),
  each: Id.optional(),
  /** Whose acts in a line count: a role, a trait, a person, or `staff` for nobody's but the trainee's own. */
  by: Id.optional(),
  unless: Condition.optional(),
  "unless-outcome": z.enum(["good", "partial", "poor", "lost"]).optional(),
  /** Addressed to the person wronged, or with `to: anyone` to whomever. */
  repair: z.strictObject({ by: Event, within: turns, to: z.literal("anyone").optional() }).optional(),
  why: Text,
  source: Text,
  /** Figures of ours, to be confirmed by the bank; `rule` for the rule as a whole. */
  assumed: z.array(Id).optional(),
  /** Figures a source quotes. */
  quoted: z.array(Text).optional(),
});
export type RuleFile = z.infer<typeof RuleFile>;

/** rules/<dimension>.yaml */
export const RulesFile = z.strictObject({ format: Format, rules: z.array(RuleFile) });
