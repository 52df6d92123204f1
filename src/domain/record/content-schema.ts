import { z } from "zod";
import type { Expression } from "#domain/expression/expression.ts";
import type { Content } from "#domain/pack/content.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { whole } from "#domain/pack/shape.ts";
import { standsUp } from "./stands-up.ts";

// Contents and books as they come back in a backup: by then they are a stranger's file, and are read as one.

export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
export const Name = z.string().min(1).max(80);
export const Words = z.string().max(4000);
export const Locale = z.string().min(2).max(10);
const outcome = z.enum(["good", "partial", "poor", "lost"]);
const value = z.union([z.number().int(), z.boolean(), z.string().max(80)]);

/** How deeply an expression nests is bounded before: by the depth of the whole file. */
export const ExpressionRecord: z.ZodType<Expression> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.enum(["and", "or"]), of: z.array(ExpressionRecord).max(250) }),
    z.strictObject({ kind: z.enum(["not", "becomes"]), of: ExpressionRecord }),
    z.strictObject({
      kind: z.literal("is"),
      name: z.string().max(130),
      op: z.enum(["=", "!=", "<", "<=", ">", ">="]),
      value,
    }),
    z.strictObject({ kind: z.literal("word"), name: z.string().max(130), to: Name.exactOptional() }),
    z.strictObject({ kind: z.literal("visited"), node: Name }),
  ]),
);
const when = ExpressionRecord.exactOptional();

const VariableName = z.string().min(1).max(130);
const Variable = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    name: VariableName,
    ...{ start: z.number().int(), min: z.number().int(), max: z.number().int() },
  }),
  z.strictObject({ kind: z.literal("boolean"), name: VariableName, start: z.boolean() }),
  z.strictObject({ kind: z.literal("list"), name: VariableName, start: Name, of: z.array(Name).max(20) }),
]);

const Person = z.strictObject({
  id: Name,
  name: Words,
  role: z.enum(["customer", "colleague", "onlooker"]),
  traits: z.array(Name).max(50),
  age: whole(0, 120).exactOptional(),
  gender: z.enum(["woman", "man"]).exactOptional(),
  mood: whole(0, 10).exactOptional(),
  persona: Words.exactOptional(),
  look: z.array(Name).max(50),
});

const Branch = z.strictObject({
  when,
  says: z.array(z.strictObject({ who: Name, text: Words })).max(50),
  scene: Words.exactOptional(),
});
const Acts = z.array(z.strictObject({ act: Name, who: Name })).max(100);
const Assignments = z.array(z.strictObject({ variable: VariableName, value })).max(200);
const spoken = { say: Words.exactOptional(), do: Words.exactOptional(), why: Words.exactOptional() };

const Choice = z.strictObject({
  id: z.string().min(1).max(400),
  ...spoken,
  acts: Acts,
  credit: z.number().min(0).max(3),
  reply: z.array(Branch).max(50),
  set: Assignments,
  add: z.array(z.strictObject({ variable: VariableName, by: z.number().int() })).max(200),
  when,
  to: z.array(z.strictObject({ when, node: Name })).max(50),
});

const Node = z.strictObject({
  id: Name,
  addressed: Name,
  line: z.array(Branch).max(50),
  acts: Acts,
  set: Assignments,
  choices: z.array(Choice).max(100),
  tick: z
    .array(z.strictObject({ id: Name, ...spoken, right: z.boolean() }))
    .max(6)
    .exactOptional(),
  weight: whole(1, 3),
  scored: z.boolean(),
  patience: z.strictObject({ seconds: whole(1, 3600), choice: z.string().max(400) }).exactOptional(),
  ending: z.strictObject({ outcome, note: Words }).exactOptional(),
});

export const ScenarioRecord = z.strictObject({
  ...{ id: Name, locale: Locale, title: Words, post: Name, procedure: Name },
  minutes: whole(1, 600),
  brief: Words,
  goals: z.array(Words).max(20),
  cast: z.array(Person).min(1).max(50),
  variables: z.array(Variable).max(500),
  variants: z.array(z.strictObject({ name: Name, texts: z.array(Words).min(1).max(50) })).max(100),
  whenever: z.array(z.strictObject({ when: ExpressionRecord, to: Name })).max(100),
  start: Name,
  nodes: z.record(Name, Node),
}) satisfies z.ZodType<Scenario>;

/** A content that can be played: of the right shape, and every name in it leads somewhere. */
export const ContentRecord = z
  .strictObject({
    format: z.literal(1),
    hash: Hash,
    scenario: ScenarioRecord,
    spine: z.array(Name).max(20_000),
    difficulty: z.number().min(0).max(10),
    exemplary: z.array(z.string().max(400)).max(200).exactOptional(),
    places: z.record(Name, Words),
    posts: z.record(Name, Words),
  })
  .refine(
    ({ scenario, spine }) => standsUp(scenario) && spine.every((id) => Object.hasOwn(scenario.nodes, id)),
    {
      error: "does-not-stand-up",
    },
  ) satisfies z.ZodType<Content>;
