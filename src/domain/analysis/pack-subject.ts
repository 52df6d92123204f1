import type { Book } from "#domain/pack/pack.ts";
import type { PackTexts } from "#domain/pack/parse-book.ts";
import { type Path, readYaml, type Source } from "#domain/pack/source.ts";
import type { Subject } from "./subject.ts";

/** Everything a check may read of a whole pack. */
export type PackSubject = {
  /** The source language first. */
  books: readonly Book[];
  subjects: readonly Subject[];
  source(file: string): Source;
  /** Where a rule stands. */
  ruleAt(id: string): { file: string; path: Path };
};

/** The way from a part of any of a pack's files to its line; each file is read once. */
export function sourcesOf(texts: PackTexts): (file: string) => Source {
  const sources = new Map<string, Source>();
  return (file) => {
    const source = sources.get(file) ?? readYaml(file, texts.get(file) ?? "").source;
    if (!source) throw new Error(`${file} was read before and cannot be now`);
    sources.set(file, source);
    return source;
  };
}

/** Where each rule of a pack stands. */
export function rulesIn(
  texts: PackTexts,
  source: (file: string) => Source,
): (id: string) => { file: string; path: Path } {
  const files = [...texts.keys()].filter((file) => /^rules\/[a-z-]+\.yaml$/.test(file));
  const places = new Map<string, { file: string; path: Path }>();
  for (const file of files) {
    const { rules } = source(file).value as { rules: { id: string }[] };
    for (const [index, { id }] of rules.entries()) places.set(id, { file, path: ["rules", index] });
  }
  return (id) => places.get(id) ?? { file: "pack.yaml", path: [] };
}
