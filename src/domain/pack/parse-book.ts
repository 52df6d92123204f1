import type { z } from "zod";
import type { Diagnostic, Outcome } from "#domain/diagnostic.ts";
import { overlay } from "./overlay.ts";
import type { Book } from "./pack.ts";
import { ActsFile, PackFile, PhrasesFile } from "./pack-file.ts";
import { resolveRules } from "./resolve-rule.ts";
import type { Rule } from "./rule.ts";
import { RulesFile } from "./rule-file.ts";
import type { Vocabulary } from "./scope.ts";
import { shaped } from "./shape-faults.ts";
import { readYaml, type Source } from "./source.ts";

/** A pack's files by path inside the pack, as text. */
export type PackTexts = ReadonlyMap<string, string>;

/** What scenarios may name, from the pack's own files. */
export function vocabularyOf({ acts, posts, procedures, places }: Book): Vocabulary {
  return {
    staff: new Set(Object.keys(acts.staff)),
    others: new Set(Object.keys(acts.others)),
    posts: new Set(Object.keys(posts)),
    procedures: new Set(Object.keys(procedures)),
    places: new Set(Object.keys(places)),
  };
}

/** The common part of a pack in one language: pack, acts, phrases and rules. */
export function parseBook(texts: PackTexts, locale: string): Outcome<Book> {
  const diagnostics: Diagnostic[] = [];
  const read = <T extends z.ZodType>(schema: T, file: string) => {
    const outcome = readIn(schema, texts, file, locale);
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const pack = read(PackFile, "pack.yaml");
  const acts = read(ActsFile, "acts.yaml");
  const phrases = read(PhrasesFile, "phrases.yaml");
  if (!pack || !acts || !phrases) return { diagnostics };

  const { format: _format, languages: _languages, variables: _variables, ...common } = pack.value;
  const { staff, others } = acts.value;
  const { taboo, polite } = phrases.value;
  const book: Book = { ...common, locale, acts: { staff, others }, phrases: { taboo, polite }, rules: [] };
  const vocabulary = vocabularyOf(book);
  for (const file of [...texts.keys()].filter((each) => /^rules\/[a-z-]+\.yaml$/.test(each)).sort()) {
    const rules = read(RulesFile, file);
    if (!rules) continue;
    const resolved = resolveRules(rules.source, rules.value.rules, { vocabulary, pack: pack.value });
    diagnostics.push(...resolved.diagnostics, ...twice(rules.source, resolved.rules, book.rules));
    book.rules.push(...resolved.rules);
  }
  return { value: book, diagnostics };
}

/** A file of the pack with its texts in that language, where there is such a translation. */
function readIn<T extends z.ZodType>(
  schema: T,
  texts: PackTexts,
  file: string,
  locale: string,
): Outcome<{ source: Source; value: z.infer<T> }> {
  const text = texts.get(file);
  if (text === undefined) {
    const where = { file, line: 1, column: 1 };
    return { diagnostics: [{ code: "PCK001", severity: "error", params: { file }, where }] };
  }
  const { source, diagnostics } = readYaml(file, text);
  if (!source) return { diagnostics };
  const translated = file.replace(/\.yaml$/, `.${locale}.yaml`);
  const other = texts.has(translated) ? readYaml(translated, texts.get(translated) ?? "") : undefined;
  const laid = other?.source ? overlay(source.value, other.source) : { value: source.value, diagnostics: [] };
  const all = [...(other?.diagnostics ?? []), ...laid.diagnostics];
  const read = shaped(schema, source, laid.value);
  if (read.value === undefined) return { diagnostics: [...all, ...read.diagnostics] };
  return { value: { source, value: read.value }, diagnostics: all };
}

function twice(source: Source, rules: readonly Rule[], before: readonly Rule[]): Diagnostic[] {
  const seen = new Set(before.map((rule) => rule.id));
  return rules.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [source.fault("RUL007", ["rules", index, "id"], { id })];
  });
}
