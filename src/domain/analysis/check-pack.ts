import { type Diagnostic, isUsable } from "#domain/diagnostic.ts";
import type { Pack } from "#domain/pack/pack.ts";
import { parseFile } from "#domain/pack/parse.ts";
import type { PackTexts } from "#domain/pack/parse-book.ts";
import { beside, parsePack, scenarioFilesOf } from "#domain/pack/parse-pack.ts";
import { WalksFile } from "#domain/pack/walks-file.ts";
import { runCheck, runPackCheck } from "./check.ts";
import { CHECKS, PACK_CHECKS } from "./checks.ts";
import type { Finding } from "./finding.ts";
import { rulesIn, sourcesOf } from "./pack-subject.ts";
import { type Edition, type Subject, subjectOf } from "./subject.ts";
import { checkWalks } from "./walks.ts";

/** How far a check has come: scenarios done of how many, and the file whose turn it is; none for the pack as a whole. */
export type Checked = { done: number; of: number; file?: string };

/** What is to be said of a pack: faults of its files in each language, walks that do not end as written, and findings. */
export function checkPack(texts: PackTexts, locales: readonly string[]): Finding[] {
  const checking = checkingPack(texts, locales);
  let step = checking.next();
  while (!step.done) step = checking.next();
  return step.value;
}

/** The same, telling before each scenario how far it has come. */
export function* checkingPack(texts: PackTexts, locales: readonly string[]): Generator<Checked, Finding[]> {
  const found = new Map<string, Finding>();
  const say = (findings: readonly Finding[]) => {
    for (const each of findings) found.set(JSON.stringify(each), each);
  };
  const packs = locales.flatMap((locale) => {
    const { value, diagnostics } = parsePack(texts, locale);
    say(diagnostics);
    return value && isUsable(commonOf(diagnostics)) ? [value] : [];
  });
  // A rule that could not be read breaks walks and findings that are in order: first things first.
  if (packs.length < locales.length) return [...found.values()];
  const source = sourcesOf(texts);
  const subjects: Subject[] = [];
  const files = scenarioFilesOf(texts);
  for (const [done, file] of files.entries()) {
    yield { done, of: files.length, file };
    const { subject, diagnostics } = subjectIn(texts, packs, file, source);
    say(diagnostics);
    if (!subject) continue;
    subjects.push(subject);
    say(checkWalks(subject));
    for (const check of CHECKS) say(runCheck(check, subject));
  }
  yield { done: files.length, of: files.length };
  const books = packs.map((pack) => pack.book);
  const whole = { books, subjects, source, ruleAt: rulesIn(texts, source) };
  for (const check of PACK_CHECKS) say(runPackCheck(check, whole));
  return [...found.values()];
}

/** Faults of what all scenarios share. */
function commonOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ where }) => /^(rules\/|[^/]+$)/.test(where.file));
}

/** A scenario file as checks see it; none where it could not be read. */
function subjectIn(
  texts: PackTexts,
  packs: readonly Pack[],
  file: string,
  source: ReturnType<typeof sourcesOf>,
): { subject?: Subject; diagnostics: Diagnostic[] } {
  const editions = packs.flatMap(({ book, scenarios }, index): Edition[] => {
    const scenario = scenarios.find((each) => file.endsWith(`/${each.id}.yaml`));
    const translation = beside(file, book.locale);
    if (!scenario || (index > 0 && scenario.locale !== book.locale)) return [];
    return [{ locale: book.locale, scenario, book, file: index === 0 ? file : translation }];
  });
  if (editions[0]?.file !== file) return { diagnostics: [] };
  const text = texts.get(beside(file, "walks"));
  const walks = text === undefined ? undefined : parseFile(WalksFile, beside(file, "walks"), text);
  const subject = subjectOf({ editions, source, ...(walks?.value && { walks: walks.value.value.walks }) });
  return { subject, diagnostics: walks?.diagnostics ?? [] };
}
