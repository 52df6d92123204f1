import type { Diagnostic } from "#domain/diagnostic.ts";
import type { Locale } from "#i18n/words.ts";

export type Sentences = Record<string, string>;

/** The words for what can be wrong with a file; fetched only where something is. */
export async function diagnosticWords(locale: Locale): Promise<Sentences> {
  const words =
    locale === "en"
      ? await import("#i18n/words/diagnostics.en.json")
      : await import("#i18n/words/diagnostics.zh-CN.json");
  return words.default;
}

/** The sentence for a diagnostic, with what was found put in; `undefined` where there is none. */
export function sentenceOf({ code, params }: Diagnostic, sentences: Sentences): string | undefined {
  return sentences[code]?.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
