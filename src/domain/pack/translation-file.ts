import { z } from "zod";
import { Format, Id, record, Text } from "./shape.ts";

const Spoken = z.record(Id, Text);
const Line = z.union([Text, Spoken, z.array(Spoken)]);
const Said = z.strictObject({ say: Text.optional(), do: Text.optional(), why: Text.optional() });

/** `<id>.<locale>.yaml`: the scenario's tree with its texts in another language, and nothing else. */
export const TranslationFile = z.strictObject({
  format: Format,
  of: Id,
  locale: z.enum(["en", "zh-TW"]),
  title: Text,
  brief: Text,
  goals: z.array(Text),
  cast: record(z.strictObject({ name: Text, persona: Text.optional() })),
  variants: record(z.array(Text)).optional(),
  nodes: record(
    z.strictObject({
      /** The mark of the source node this was written from; written by the tool. */
      hash: z.string().optional(),
      line: Line.optional(),
      choices: record(Said.extend({ reply: Line.optional() })).optional(),
      tick: record(Said).optional(),
      ending: z.strictObject({ note: Text }).optional(),
    }),
  ),
});
export type TranslationFile = z.infer<typeof TranslationFile>;
