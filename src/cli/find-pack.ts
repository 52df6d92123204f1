import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { readPackFolder, readText } from "#build/read-pack.ts";
import { say } from "./words.ts";
import { type Asked, type World, WrongUse } from "./world.ts";

/** What a path on the command line means: a pack's texts, and which of its files are asked about. */
export type Found = {
  texts: Map<string, string>;
  /** Where a file of `texts` is on disk. */
  pathOf(file: string): string;
  isAsked(file: string): boolean;
  /** The scenario asked about, where the path is one. */
  scenario?: string;
};

/** Where a draft that belongs to no pack is laid, so that it can be read with one. */
const DRAFT = "draft";

/** A pack folder, a folder in one, a scenario file in one, or a draft outside every pack. */
export function findPack(world: World, asked: Asked, path: string): Found {
  const { language } = asked;
  const target = resolve(world.cwd, path);
  if (!existsSync(target)) throw new WrongUse(say(language, "noPath", { path }));
  const isFolder = statSync(target).isDirectory();
  const root = packAbove(isFolder ? target : dirname(target));
  if (root === undefined && isFolder) throw new WrongUse(say(language, "noPack", { path }));
  if (root === undefined) return draft(world, asked, target);
  const texts = readPackFolder(root);
  const inside = relative(root, target).split(sep).join("/");
  const pathOf = (file: string) => join(root, file);
  if (isFolder) return { texts, pathOf, isAsked: (file) => inside === "" || file.startsWith(`${inside}/`) };
  const stem = inside.replace(/(\.(en|zh-TW|walks))?\.yaml$/, "");
  const isAsked = (file: string) => belongs(file, stem);
  return { texts: narrowed(texts, isAsked), pathOf, isAsked, scenario: basename(stem) };
}

/** Of a pack only one scenario, with what all of them share: to read the others takes long, and nobody asked. */
export function narrowed(
  texts: Map<string, string>,
  isAsked: (file: string) => boolean,
): Map<string, string> {
  return new Map([...texts].filter(([file]) => isAsked(file) || /^(rules\/|[^/]+$)/.test(file)));
}

/** A scenario file by itself, read with the acts, posts and rules of another pack. */
function draft(world: World, asked: Asked, target: string): Found {
  const pack = resolve(world.cwd, asked.pack);
  if (!existsSync(join(pack, "pack.yaml")))
    throw new WrongUse(say(asked.language, "noPack", { path: asked.pack }));
  const name = basename(target).replace(/(\.(en|zh-TW|walks))?\.yaml$/, "");
  const texts = readPackFolder(pack);
  for (const file of [...texts.keys()]) {
    if (belongs(file.replace(/^.*\//, ""), name)) texts.delete(file);
  }
  for (const ending of ["", ".en", ".zh-TW", ".walks"]) {
    const path = join(dirname(target), `${name}${ending}.yaml`);
    if (existsSync(path)) texts.set(`${DRAFT}/${name}${ending}.yaml`, readText(path));
  }
  return {
    texts,
    pathOf: (file) =>
      file.startsWith(`${DRAFT}/`) ? join(dirname(target), basename(file)) : join(pack, file),
    isAsked: (file) => file.startsWith(`${DRAFT}/`),
    scenario: name,
  };
}

/** Whether a file is the scenario of that path without its ending, or stands beside it. */
export function belongs(file: string, stem: string): boolean {
  return file.startsWith(`${stem}.`) && /^(\.(en|zh-TW|walks))?\.yaml$/.test(file.slice(stem.length));
}

function packAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "pack.yaml"))) return at;
    if (dirname(at) === at) return undefined;
  }
}
