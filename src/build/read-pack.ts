import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { LARGEST_FILE } from "#domain/pack/source.ts";

/** A folder's YAML files as text, by path inside the folder with forward slashes. */
export function readPackFolder(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.map((name) => join(folder, name)).filter((path) => path.endsWith(".yaml"));
  return new Map(
    files.sort().map((path) => [relative(folder, path).split(sep).join("/"), readText(path)] as const),
  );
}

/** A file's text; of one too large to be a scenario, just enough for the reader to say so. */
export function readText(path: string): string {
  if (statSync(path).size <= LARGEST_FILE * 3) return readFileSync(path, "utf8");
  return " ".repeat(LARGEST_FILE + 1);
}
