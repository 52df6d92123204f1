import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { newScenario } from "#domain/pack/new-scenario.ts";
import { parseBook } from "#domain/pack/parse-book.ts";
import { findPack } from "./find-pack.ts";
import { say } from "./words.ts";
import { type Asked, type ExitCode, type World, WrongUse } from "./world.ts";

/** Lays out a scenario to be filled in. What is there already stays untouched. */
export function newCommand(world: World, asked: Asked): ExitCode {
  const { language, paths } = asked;
  const [path = ""] = paths;
  const [, room = "", id = ""] = /^(?:.*\/)?([a-z][a-z-]*)\/([a-z][a-z0-9-]*)(?:\.yaml)?$/.exec(path) ?? [];
  if (paths.length !== 1 || id === "") throw new WrongUse(say(language, "newWhere"));
  const pack = resolve(world.cwd, asked.pack);
  const { texts } = findPack(world, asked, asked.pack);
  const { value: book } = parseBook(texts, "zh-CN");
  if (!book) throw new WrongUse(say(language, "noPack", { path: asked.pack }));
  const there = [...texts.keys()].find((file) => file.endsWith(`/${id}.yaml`));
  if (there) throw new WrongUse(say(language, "newTaken", { id, path: join(asked.pack, there) }));
  const [post = "", procedure = ""] = [book.posts, book.procedures].map((all) => Object.keys(all)[0]);
  for (const [file, text] of newScenario(room, { id, post, procedure })) {
    const target = join(pack, file);
    if (existsSync(target))
      throw new WrongUse(say(language, "newTaken", { id, path: relative(world.cwd, target) }));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    world.stdout(`${relative(world.cwd, target)}\n`);
  }
  world.stdout(`${say(language, "newNext", { path: `${asked.pack}/${room}/${id}.yaml` })}\n`);
  return 0;
}
