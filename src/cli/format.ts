import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { formatScenario } from "#domain/pack/format.ts";
import { findPack } from "./find-pack.ts";
import { showFinding } from "./show-finding.ts";
import { say } from "./words.ts";
import type { Asked, ExitCode, World } from "./world.ts";

/** Writes the files in the one style; a file that cannot be read stays as it is, and is told. */
export function format(world: World, asked: Asked): ExitCode {
  const { language } = asked;
  let [files, changed, faulty] = [0, 0, false];
  for (const path of asked.paths.length > 0 ? asked.paths : [asked.pack]) {
    const found = findPack(world, asked, path);
    for (const [file, text] of [...found.texts].filter(([each]) => found.isAsked(each))) {
      const shown = relative(world.cwd, found.pathOf(file));
      const { value, diagnostics } = formatScenario(text, file);
      files += 1;
      for (const each of diagnostics) world.stderr(`${showFinding(each, shown, text, language)}\n`);
      faulty ||= diagnostics.length > 0;
      if (value === undefined || value === text) continue;
      writeFileSync(found.pathOf(file), value);
      changed += 1;
      world.stdout(`${say(language, "formatted", { path: shown })}\n`);
    }
  }
  world.stdout(`${say(language, "nothingToFormat", { files, changed })}\n`);
  return faulty ? 1 : 0;
}
