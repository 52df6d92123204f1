import { z } from "zod";
import type { BookContent } from "#domain/pack/content.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Rule } from "#domain/pack/rule.ts";
import { whole } from "#domain/pack/shape.ts";
import { ExpressionRecord, Hash, Locale, Name, Words } from "./content-schema.ts";

const event = ExpressionRecord;
const within = whole(1, 200).exactOptional();
const Severity = z.enum(["critical", "major", "minor"]);
const Outcome = z.enum(["good", "partial", "poor", "lost"]);

const strict = z.boolean().exactOptional();
const answer = { to: event, then: event, strict };
const order = { first: event, then: event };

const simple = [
  z.strictObject({ kind: z.enum(["always-first", "exists", "never", "last"]), event }),
  z.strictObject({ kind: z.enum(["at-least", "at-most", "exactly"]), event, n: whole(0, 200) }),
  z.strictObject({ kind: z.literal("together"), event, with: event }),
  z.strictObject({
    kind: z.enum(["choice", "exclusive-choice", "co-existence", "not-together"]),
    ...{ one: event, other: event },
  }),
  z.strictObject({ kind: z.literal("responded-existence"), to: event, then: event }),
  z.strictObject({ kind: z.enum(["response", "alternate-response"]), ...answer, within }),
  z.strictObject({ kind: z.literal("chain-response"), ...answer }),
  z.strictObject({ kind: z.literal("precedence"), ...order, strict: z.boolean(), within }),
  z.strictObject({ kind: z.enum(["alternate-precedence", "chain-precedence"]), ...order, strict }),
  z.strictObject({ kind: z.enum(["succession", "alternate-succession"]), ...order, within, strict }),
  z.strictObject({ kind: z.literal("chain-succession"), ...order, strict }),
  z.strictObject({ kind: z.literal("not-after"), ...order, within, unlessBetween: event.exactOptional() }),
  z.strictObject({ kind: z.literal("not-chain"), ...order }),
] as const;

const Template = z.discriminatedUnion("kind", [
  ...simple,
  z.strictObject({
    kind: z.enum(["all", "any"]),
    of: z.array(z.discriminatedUnion("kind", simple)).min(2).max(5),
  }),
]);

const RuleRecord = z.strictObject({
  ...{ id: Name, name: Words, dimension: Name },
  severity: z
    .array(z.strictObject({ when: event.exactOptional(), is: Severity }))
    .min(1)
    .max(20),
  template: Template,
  ...{ when: event.exactOptional(), while: event.exactOptional(), unless: event.exactOptional() },
  ...{ each: Name.exactOptional(), by: Name.exactOptional() },
  scope: z.strictObject({ after: event.exactOptional(), until: event.exactOptional() }).exactOptional(),
  unlessOutcome: Outcome.exactOptional(),
  repair: z
    .strictObject({ by: event, within: whole(1, 200), to: z.literal("anyone").exactOptional() })
    .exactOptional(),
  ...{ why: Words, source: Words },
  ...{ assumed: z.array(Words).max(100), quoted: z.array(Words).max(100) },
}) satisfies z.ZodType<Rule>;

const Named = z.strictObject({ name: Words });
const weight = whole(1, 100);
const percent = whole(0, 100);
const ActText = z.strictObject({ name: Words, means: Words, example: Words.exactOptional() });
/** A file's own mark, which the parser leaves in the parts of a book that are whole files. */
const format = z.literal(1).exactOptional();

const BookRecord = z.strictObject({
  ...{ id: Name, locale: Locale, title: Words },
  version: z.string().max(40),
  posts: z.record(Name, Named),
  procedures: z.record(Name, Named.extend({ family: Words })),
  places: z.record(Name, Named),
  axes: z.strictObject({ warmth: Named, rule: Named }),
  dimensions: z.record(Name, Named.extend({ axis: z.enum(["warmth", "rule"]) })),
  rubric: z.strictObject({
    weights: z.strictObject({ critical: weight, major: weight, minor: weight }),
    cuts: z.strictObject({ etiquette: percent, judgement: percent }),
    outcome: Outcome,
    endings: z.strictObject({ good: percent, partial: percent, poor: percent, lost: percent }),
  }),
  sources: z.record(Name, z.strictObject({ title: Words })),
  acts: z.strictObject({ format, staff: z.record(Name, ActText), others: z.record(Name, ActText) }),
  phrases: z.strictObject({
    format,
    taboo: z.array(
      z.strictObject({
        id: Name,
        say: z.array(Words).min(1),
        level: whole(1, 3),
        scenes: z.array(Name),
        unless: z.array(Words).exactOptional(),
        ...{ better: Words, why: Words },
      }),
    ),
    polite: z.array(z.strictObject({ id: Name, say: z.array(Words).min(1), scene: Name })),
  }),
  rules: z.array(RuleRecord).max(5000),
}) satisfies z.ZodType<Book>;

/** The rules an attempt was judged by, as they come back in a backup. */
export const BookContentRecord = z.strictObject({
  format: z.literal(1),
  hash: Hash,
  book: BookRecord,
}) satisfies z.ZodType<BookContent>;
