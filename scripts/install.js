// Installs the packages when they are missing or other than the lockfile says.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, runNpm } from "./run.js";

/** True when every package of the lockfile is there in its version. npm writes its own note at the end of an install. */
export function isInstalled(folder = root) {
  const wanted = packagesIn(join(folder, "package-lock.json"));
  const there = packagesIn(join(folder, "node_modules", ".package-lock.json"));
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === "" || link || there[path]?.version === version || (optional && !there[path]),
  );
}

/** Installs what is missing, and says so. False when npm failed. */
export async function ensureInstalled() {
  if (isInstalled()) return true;
  console.log("Installing the packages named in package-lock.json (npm ci) …");
  const quietly = ["--include=dev", "--no-audit", "--no-fund"];
  if (await runNpm(["ci", ...quietly])) return true;
  console.log("npm ci did not go through. Trying npm install, which forgives a lockfile with gaps …");
  return runNpm(["install", "--no-save", ...quietly]);
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, "utf8")).packages;
  } catch {
    return undefined;
  }
}
