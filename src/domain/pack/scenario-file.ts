import { z } from "zod";
import { Condition, Format, Id, record, Text, whole } from "./shape.ts";

/** A scenario as a trainer writes it. `resolve.ts` turns it into the `Scenario` that everything else reads. */

/** Who → what they say, with `scene` for a stage direction; or a bare text by the person addressed. */
const Spoken = z.record(Id, Text);
const Branches = z.array(z.record(Id, z.union([Text, Condition]))).min(1, { error: "empty" });
const Line = z.union([Text, Spoken, Branches]);

const Value = z.union([z.number().int(), z.boolean(), Id]);
const Assignments = z.record(z.string(), Value);
const Additions = z.record(z.string(), z.number().int());
/** An act, or `act@who` when it is said to somebody other than the person addressed. */
const Acts = z.array(z.string().regex(/^[a-z][a-z0-9-]*(@[a-z][a-z0-9-]*)?$/, { error: "bad-id" })).max(12);

const Targets = z.union([
  Id,
  z.array(z.strictObject({ when: Condition.optional(), node: Id })).min(1, { error: "empty" }),
]);

const Variable = z.union([
  z.boolean(),
  z.strictObject({
    start: Value,
    min: z.number().int().optional(),
    max: z.number().int().optional(),
    of: z.array(Id).min(2).max(20).optional(),
  }),
]);

const Person = z.strictObject({
  name: Text,
  age: whole(1, 110).optional(),
  gender: z.enum(["woman", "man"]).optional(),
  role: z.enum(["customer", "colleague", "onlooker"]),
  traits: z.array(Id).optional(),
  mood: whole(0, 10).optional(),
  persona: Text.optional(),
  look: z.array(Id).max(12).optional(),
});

export const ChoiceFile = z.strictObject({
  say: Text.optional(),
  do: Text.optional(),
  acts: Acts,
  credit: whole(0, 3),
  why: Text.optional(),
  reply: Line.optional(),
  set: Assignments.optional(),
  add: Additions.optional(),
  when: Condition.optional(),
  to: Targets.optional(),
});
export type ChoiceFile = z.infer<typeof ChoiceFile>;

export const TickFile = z.strictObject({
  say: Text.optional(),
  do: Text.optional(),
  right: z.boolean(),
  acts: Acts.optional(),
  why: Text.optional(),
  set: Assignments.optional(),
  add: Additions.optional(),
});
export type TickFile = z.infer<typeof TickFile>;

export const NodeFile = z.strictObject({
  line: Line,
  acts: Acts.optional(),
  set: Assignments.optional(),
  to: Targets.optional(),
  weight: whole(1, 3).optional(),
  scored: z.boolean().optional(),
  choices: record(ChoiceFile).optional(),
  tick: record(TickFile).optional(),
  patience: z.strictObject({ seconds: whole(5, 600), choice: z.string() }).optional(),
  ending: z.strictObject({ outcome: z.enum(["good", "partial", "poor", "lost"]), note: Text }).optional(),
});
export type NodeFile = z.infer<typeof NodeFile>;

export const ScenarioFile = z.strictObject({
  format: Format,
  id: Id,
  title: Text,
  post: Id,
  procedure: Id,
  minutes: whole(1, 60),
  brief: Text,
  goals: z.array(Text).min(1, { error: "empty" }).max(6),
  cast: record(Person),
  state: record(Variable).optional(),
  variants: record(z.array(Text).min(2).max(12)).optional(),
  whenever: z.array(z.strictObject({ when: Condition, to: Id })).optional(),
  start: Id,
  nodes: record(NodeFile),
});
export type ScenarioFile = z.infer<typeof ScenarioFile>;
