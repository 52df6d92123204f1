// Builds dist when it is missing or older than what it is built from.

import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, runTool } from "./run.js";

const sources = [
  "index.html",
  "package-lock.json",
  "package.json",
  "public",
  "scenarios",
  "src",
  "tsconfig.json",
  "vite.config.ts",
];

/** Written after a build that went through; a build that was cut short leaves none. */
const stamp = join(root, ".cache", "built");

/** The latest change under a file or folder, in ms. A folder counts itself, so that a deletion is seen. */
export function lastChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

/** True when dist holds a whole build of the sources as they are now. */
function isBuilt() {
  if (!existsSync(join(root, "dist", "index.html"))) return false;
  const builtAt = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.every((name) => lastChange(join(root, name)) < builtAt);
}

/** Builds dist. False when the build failed. */
export async function build() {
  rmSync(stamp, { force: true });
  const startedAt = new Date();
  const done = await runTool("vite/bin/vite.js", ["build"]);
  if (done) {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, "");
    // A source that was saved while the build ran is newer than the build.
    utimesSync(stamp, startedAt, startedAt);
  }
  return done;
}

/** Builds dist if it has to be, and says so. */
export async function ensureBuilt() {
  if (isBuilt()) return true;
  console.log("Building the app into dist …");
  return build();
}
