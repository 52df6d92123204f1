import { type Diagnostic, isUsable, type Outcome } from "#domain/diagnostic.ts";
import { GLOSSARY, parseGlossary } from "./glossary-file.ts";
import type { Pack } from "./pack.ts";
import { parseScenario } from "./parse.ts";
import { type PackTexts, parseBook, vocabularyOf } from "./parse-book.ts";
import type { Scenario } from "./scenario.ts";
import { translateScenario } from "./translate.ts";

/** The scenario files of a pack: `<room>/<id>.yaml`, and neither a translation nor walks. */
export function scenarioFilesOf(texts: PackTexts): string[] {
  return [...texts.keys()].filter((file) => /^(?!rules\/)[a-z-]+\/[a-z0-9-]+\.yaml$/.test(file)).sort();
}

/** The file that holds a scenario's texts in another language, or its walks. */
export function beside(file: string, what: string): string {
  return file.replace(/\.yaml$/, `.${what}.yaml`);
}

/** Files in the rooms of a pack that nothing reads: badly named, or beside a scenario that is not there; and glossaries. */
function strays(texts: PackTexts): Diagnostic[] {
  const read = new Set(
    scenarioFilesOf(texts).flatMap((file) => [
      file,
      ...["en", "zh-TW", "walks"].map((what) => beside(file, what)),
    ]),
  );
  const owned = [...texts.keys()].filter((file) => /^((?!rules\/).+\/|glossary\b)/.test(file));
  return owned
    .filter((file) => !read.has(file) && file !== GLOSSARY)
    .map((file) => ({
      code: "PCK002",
      severity: "error",
      params: { file },
      where: { file, line: 1, column: 1 },
    }));
}

/**
 * A whole pack in one language. `zh-CN` is the source; another language is laid over it. A scenario with errors is
 * left out: what reads a pack may rely on its scenarios.
 */
export function parsePack(texts: PackTexts, locale: string): Outcome<Pack> {
  const { value: book, diagnostics } = parseBook(texts, locale);
  if (!book) return { diagnostics };
  const found: Diagnostic[] = [...diagnostics, ...strays(texts), ...parseGlossary(texts).diagnostics];
  const vocabulary = vocabularyOf(book);
  const scenarios: Scenario[] = [];
  const files = new Map<string, string>();
  for (const file of scenarioFilesOf(texts)) {
    const parsed = parseScenario(file, texts.get(file) ?? "", vocabulary);
    found.push(...parsed.diagnostics);
    if (!parsed.value || !isUsable(parsed.diagnostics)) continue;
    const id = file.replace(/^.*\//, "").replace(/\.yaml$/, "");
    if (parsed.value.id !== id) {
      const where = { file, line: 1, column: 1 };
      found.push({ code: "SCN039", severity: "error", params: { id: parsed.value.id, file: id }, where });
      continue;
    }
    const other = files.get(id);
    if (other !== undefined) {
      const where = { file, line: 1, column: 1 };
      found.push({ code: "SCN041", severity: "error", params: { id, other }, where });
      continue;
    }
    files.set(id, file);
    const translation = texts.get(beside(file, locale));
    if (locale === "zh-CN" || translation === undefined) {
      if (locale !== "zh-CN") {
        const where = { file: beside(file, locale), line: 1, column: 1 };
        found.push({ code: "TRL006", severity: "warning", params: { id, locale }, where });
      }
      scenarios.push(parsed.value);
      continue;
    }
    const translated = translateScenario(parsed.value, beside(file, locale), translation);
    found.push(...translated.diagnostics);
    scenarios.push(translated.value ?? parsed.value);
  }
  return { value: { book, scenarios }, diagnostics: found };
}
