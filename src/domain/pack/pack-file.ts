import { z } from "zod";
import { Format, Id, record, Text, whole } from "./shape.ts";

const Named = z.strictObject({ name: Text });
const Outcome = z.enum(["good", "partial", "poor", "lost"]);

/** What scores are made of; a part that a bank may set otherwise. */
export const Rubric = z.strictObject({
  /** Weight of a rule in the etiquette part, by severity. */
  weights: z.strictObject({ critical: whole(1, 100), major: whole(1, 100), minor: whole(1, 100) }),
  /** Least whole percent of each part for a pass. */
  cuts: z.strictObject({ etiquette: whole(0, 100), judgement: whole(0, 100) }),
  /** The least outcome of a pass. */
  outcome: Outcome,
  /** What an ending falls short by, in the unit of a decision of weight 1. */
  endings: z.strictObject({
    good: whole(0, 100),
    partial: whole(0, 100),
    poor: whole(0, 100),
    lost: whole(0, 100),
  }),
});
export type Rubric = z.infer<typeof Rubric>;

/** pack.yaml */
export const PackFile = z.strictObject({
  format: Format,
  id: Id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: Text,
  languages: z.array(z.enum(["zh-CN", "en"])).min(1),
  /** The state that rules may read. */
  variables: z.array(Id),
  posts: record(Named),
  procedures: record(Named.extend({ family: Text })),
  places: record(Named),
  axes: z.strictObject({ warmth: Named, rule: Named }),
  dimensions: record(Named.extend({ axis: z.enum(["warmth", "rule"]) })),
  rubric: Rubric,
  /** Legend: the code a rule cites → where that comes from. */
  sources: z.record(z.string(), z.strictObject({ title: Text })),
});
export type PackFile = z.infer<typeof PackFile>;

const ActText = z.strictObject({ name: Text, means: Text, example: Text.optional() });

/** acts.yaml: what a trainee can do in talking, and what other people can. */
export const ActsFile = z.strictObject({ format: Format, staff: record(ActText), others: record(ActText) });
export type ActsFile = z.infer<typeof ActsFile>;

/** phrases.yaml: what must not be said, where, and what to say instead; and what is well said. */
export const PhrasesFile = z.strictObject({
  format: Format,
  taboo: z.array(
    z.strictObject({
      id: Id,
      say: z.array(Text).min(1),
      level: whole(1, 3),
      scenes: z.array(Id),
      unless: z.array(Text).optional(),
      better: Text,
      why: Text,
    }),
  ),
  polite: z.array(z.strictObject({ id: Id, say: z.array(Text).min(1), scene: Id })),
});
export type PhrasesFile = z.infer<typeof PhrasesFile>;
