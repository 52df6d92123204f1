import { z } from "zod";
import { Format, Id, Text, whole } from "./shape.ts";

/** A golden walkthrough: the choices made, and what must come of them. */
export const Walk = z.strictObject({
  id: Id,
  title: Text,
  choices: z.array(z.string().regex(/^[a-z][a-z0-9+-]*$/)).max(200),
  ending: Id,
  broken: z.array(Id),
  repaired: z.array(Id).optional(),
  /** `node/choice`: choices that must not be open, any time the walk passes their node. */
  shut: z
    .array(z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/))
    .max(200)
    .optional(),
  score: z
    .strictObject({
      etiquette: whole(0, 100).nullable(),
      judgement: whole(0, 100).nullable(),
      /** How often rules were called up, all together. */
      "called-up": whole(0, 100_000).optional(),
      /** The mood of each person who has one, at the end. */
      moods: z.record(Id, whole(0, 10)).optional(),
    })
    .optional(),
});
export type Walk = z.infer<typeof Walk>;

/** <id>.walks.yaml */
export const WalksFile = z.strictObject({ format: Format, walks: z.array(Walk) });
