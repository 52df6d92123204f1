import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { sourcesOf } from "#domain/analysis/pack-subject.ts";
import { type Edition, type Subject, subjectOf } from "#domain/analysis/subject.ts";
import { parseFile } from "#domain/pack/parse.ts";
import { beside, parsePack, scenarioFilesOf } from "#domain/pack/parse-pack.ts";
import { WalksFile } from "#domain/pack/walks-file.ts";
import { belongs, type Found, findPack, narrowed } from "./find-pack.ts";
import { say } from "./words.ts";
import { type Asked, type World, WrongUse } from "./world.ts";

/** A scenario ready to be analysed, and where the files beside it are. */
export type SubjectAt = { subject: Subject; found: Found; walksFile: string };

/** The pack at a path, or the pack asked for where there is no such path; then the path is a scenario's id. */
export function findScenario(world: World, asked: Asked, path: string): Found {
  if (existsSync(resolve(world.cwd, path))) return findPack(world, asked, path);
  const found = findPack(world, asked, asked.pack);
  const scenario = basename(path);
  const isAsked = (file: string) => belongs(basename(file), scenario);
  return { ...found, texts: narrowed(found.texts, isAsked), isAsked, scenario };
}

/** Every scenario that a path means: one, or all of a pack or folder. Wrong use where one is not in order. */
export function subjectsAt(world: World, asked: Asked, path: string): SubjectAt[] {
  const found = findScenario(world, asked, path);
  const { texts, scenario: id, isAsked } = found;
  const files = scenarioFilesOf(texts).filter((file) =>
    id === undefined ? isAsked(file) : file.endsWith(`/${id}.yaml`),
  );
  if (files.length === 0) throw new WrongUse(say(asked.language, "noScenario", { name: path }));
  const locales = ["zh-CN", "en"];
  const packs = locales.map((locale) => parsePack(texts, locale).value);
  return files.map((file) => {
    const editions = packs.flatMap((pack, index): Edition[] => {
      const locale = locales[index] as string;
      const scenario = pack?.scenarios.find((each) => file.endsWith(`/${each.id}.yaml`));
      if (!pack || !scenario || (index > 0 && scenario.locale !== locale)) return [];
      return [{ locale, scenario, book: pack.book, file: index === 0 ? file : beside(file, locale) }];
    });
    if (editions[0]?.file !== file) throw new WrongUse(say(asked.language, "noScenario", { name: file }));
    const walksFile = beside(file, "walks");
    const text = texts.get(walksFile);
    const read = text === undefined ? undefined : parseFile(WalksFile, walksFile, text);
    if (read && !read.value) throw new WrongUse(say(asked.language, "noWalks", { file: walksFile }));
    const walks = read?.value?.value.walks;
    return {
      found,
      walksFile,
      subject: subjectOf({ editions, source: sourcesOf(texts), ...(walks && { walks }) }),
    };
  });
}
