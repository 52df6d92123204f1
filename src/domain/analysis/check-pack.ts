import { type Diagnostic, isUsable } from "#domain/diagnostic.ts";
import type { PackTexts } from "#domain/pack/parse-book.ts";
import { parsePack } from "#domain/pack/parse-pack.ts";
import { checkWalks } from "./walks.ts";

/** What is to be said of a pack: faults of its files in each language, and walks that do not end as written. */
export function checkPack(texts: PackTexts, locales: readonly string[]): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const [index, locale] of locales.entries()) {
    const { value: pack, diagnostics } = parsePack(texts, locale);
    // A rule that could not be read breaks walks that are in order: first things first.
    const common = diagnostics.filter(({ where }) => /^(rules\/|[^/]+$)/.test(where.file));
    const walks = pack && index === 0 && isUsable(common) ? checkWalks(texts, pack) : [];
    for (const each of [...diagnostics, ...walks]) found.set(JSON.stringify(each), each);
  }
  return [...found.values()];
}
