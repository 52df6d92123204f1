import { relative } from "node:path";
import { readText } from "#build/read-pack.ts";
import { sentenceFor } from "#build/say-diagnostic.ts";
import { checkPack } from "#domain/analysis/check-pack.ts";
import type { Finding } from "#domain/analysis/finding.ts";
import { findPack } from "./find-pack.ts";
import { showFinding } from "./show-finding.ts";
import { witnessesIn } from "./witness.ts";
import { say } from "./words.ts";
import type { Asked, ExitCode, World } from "./world.ts";

/** Source and translations; Taiwan's is made from the source. */
const LOCALES = ["zh-CN", "en"];

type Told = { path: string; finding: Finding; witness: string[] };

/** Everything the check has to say of packs, folders or scenario files, grouped by file. */
export function check(world: World, asked: Asked): ExitCode {
  const told: Told[] = [];
  let files = 0;
  for (const path of asked.paths.length > 0 ? asked.paths : [asked.pack]) {
    const found = findPack(world, asked, path);
    files += [...found.texts.keys()].filter(found.isAsked).length;
    const witnessOf = witnessesIn(found.texts, asked.language);
    for (const finding of checkPack(found.texts, LOCALES)) {
      if (!found.isAsked(finding.where.file)) continue;
      told.push({ path: found.pathOf(finding.where.file), finding, witness: witnessOf(finding) });
    }
  }
  told.sort((one, other) => order(one, other));
  const count = (severity: string) => told.filter((each) => each.finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  if (asked.json) world.stdout(`${JSON.stringify(asJson(world, asked, told, files), undefined, 2)}\n`);
  else show(world, asked, told, { files, errors, warnings });
  return errors > 0 ? 1 : 0;
}

function order(one: Told, other: Told): number {
  const [a, b] = [one.finding.where, other.finding.where];
  return one.path < other.path ? -1 : one.path > other.path ? 1 : a.line - b.line || a.column - b.column;
}

function show(
  world: World,
  { language }: Asked,
  told: readonly Told[],
  counts: Record<string, number>,
): void {
  let last = "";
  for (const { path, finding, witness } of told) {
    if (path !== last) world.stdout(last === "" ? "" : "\n");
    last = path;
    const shown = showFinding(finding, relative(world.cwd, path), textAt(path), language);
    world.stdout(`${[shown, ...witness].join("\n")}\n`);
  }
  if (told.length > 0) world.stdout("\n");
  world.stdout(`${say(language, told.length === 0 ? "clean" : "found", counts)}\n`);
}

function textAt(path: string): string {
  try {
    return readText(path);
  } catch {
    return "";
  }
}

function asJson(world: World, { language }: Asked, told: readonly Told[], files: number) {
  return {
    version: 1,
    command: "check",
    files,
    findings: told.map(({ path, finding: { code, severity, params, where }, finding }) => ({
      ...{ file: relative(world.cwd, path), line: where.line, column: where.column },
      ...(where.within !== undefined && { within: where.within }),
      ...{ code, severity, params, message: sentenceFor(finding, language) },
      ...(finding.witness && { witness: finding.witness }),
    })),
  };
}
