import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Compiler, type Story } from "inkjs/full";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Step } from "../visit/plan.ts";
import { inkOf } from "./story.ts";

/** Compiles a scenario's ink and writes the page that plays it. → the folder */
export function buildInk(root: string, scenario: Scenario, steps: readonly Step[]): string {
  const folder = join(root, ".cache/bench-ink");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "assets"), { recursive: true });
  const story = new Compiler(inkOf(scenario)).Compile();
  tellsTheSame(story, steps);
  const page = (name: string) => readFileSync(join(import.meta.dirname, "page", name), "utf8");
  const runtime = createRequire(import.meta.url).resolve("inkjs/full");
  const files = {
    "style.css": page("style.css"),
    "ink.js": readFileSync(join(dirname(runtime), "ink.js"), "utf8").replace(
      /\n\/\/# sourceMappingURL.*/,
      "",
    ),
    "story.js": `var storyContent = ${story.ToJson()};`,
    "main.js": page("main.js"),
  };
  let html = page("index.html").replaceAll("##TITLE##", scenario.title);
  for (const [name, text] of Object.entries(files)) {
    const address = `assets/${kept(name, text)}`;
    writeFileSync(join(folder, address), text);
    html = html.replace(`"${name}"`, `"${address}"`);
  }
  writeFileSync(join(folder, "index.html"), html);
  return folder;
}

/** A name by which the server lets the browser keep a file for ever, as it does those of the app. */
function kept(name: string, text: string): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return name.replace(/\.(\w+)$/, `-${hash}.$1`);
}

/** The ink story must answer as the app does, along the whole walk; a comparison of two different texts is none. */
function tellsTheSame(story: InstanceType<typeof Story>, steps: readonly Step[]): void {
  for (const { pick, shows } of steps) {
    story.ContinueMaximally();
    const choice = story.currentChoices.find((each) => each.text.includes(pick));
    if (!choice) throw new Error(`ink does not offer “${pick}”`);
    story.ChooseChoiceIndex(choice.index);
    const answer = story.ContinueMaximally();
    if (!answer?.includes(shows)) throw new Error(`to “${pick}” ink answers “${answer}”, not “${shows}”`);
  }
}
