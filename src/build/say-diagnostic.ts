import type { Diagnostic } from "#domain/diagnostic.ts";
import english from "#i18n/words/diagnostics.en.json" with { type: "json" };
import chinese from "#i18n/words/diagnostics.zh-CN.json" with { type: "json" };

type Sentences = Record<string, string>;

/** One line a person can act on: file:line:column, code, what is wrong and what to do. */
export function sayDiagnostic(diagnostic: Diagnostic, locale: "zh-CN" | "en" = "zh-CN"): string {
  const { file, line, column, within } = diagnostic.where;
  const place = `${file}:${line}:${column}${within === undefined ? "" : ` (${within})`}`;
  return `${place} ${diagnostic.code} ${sentenceFor(diagnostic, locale)}`;
}

/** The words for a diagnostic, with what it found put in. */
export function sentenceFor({ code, params }: Diagnostic, locale: "zh-CN" | "en"): string {
  const sentences: Sentences = locale === "en" ? english : chinese;
  const sentence = sentences[code] ?? code;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
