import { z } from "zod";
import type { Diagnostic, Outcome } from "#domain/diagnostic.ts";
import type { PackTexts } from "./parse-book.ts";
import { Format, Text } from "./shape.ts";
import { shaped } from "./shape-faults.ts";
import { readYaml, type Source } from "./source.ts";

/** The file of a pack that says what Taiwan calls things, where the characters alone do not tell. */
export const GLOSSARY = "glossary.zh-TW.yaml";

/** A word as the pack writes it → what stands for it in Taiwan. */
const Words = z.record(z.string(), Text);

/** glossary.zh-TW.yaml */
export const GlossaryFile = z.strictObject({
  format: Format,
  /** Everywhere. */
  words: Words,
  /** Only in the app's own words, where they go before those above. */
  app: Words.optional(),
});
export type Glossary = Required<Omit<z.infer<typeof GlossaryFile>, "format">>;

/** A pack's glossary, empty where it has none; or what is wrong with it. */
export function parseGlossary(texts: PackTexts): Outcome<Glossary> {
  const text = texts.get(GLOSSARY);
  if (text === undefined) return { value: { words: {}, app: {} }, diagnostics: [] };
  const { source, diagnostics } = readYaml(GLOSSARY, text);
  if (!source) return { diagnostics };
  const read = shaped(GlossaryFile, source, source.value);
  if (read.value === undefined) return { diagnostics: read.diagnostics };
  const { words, app = {} } = read.value;
  return {
    value: { words, app },
    diagnostics: [...marked(source, "words", words), ...marked(source, "app", app)],
  };
}

/** Entries that would make or break a `{placeholder}`, or stand for nothing that can be seen. */
function marked(source: Source, part: string, words: Record<string, string>): Diagnostic[] {
  return Object.entries(words)
    .filter(([word, instead]) => word.trim() === "" || /[{}]/.test(word + instead))
    .map(([word]) => source.fault("PCK003", [part, word], { word }));
}
