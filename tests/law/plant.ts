// Plants files in an empty tree of the project's shape and lets the checkers look at it. The tree obeys the
// project's own biome.json, grit rules and tsconfigs, copied as they are.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const shape = [
  ".gitignore",
  "biome.json",
  "scripts/law",
  "package.json",
  "tsconfig.json",
  "src/domain/tsconfig.json",
  "src/tsconfig.json",
];

export type Files = Record<string, string>;

interface Finding {
  category: string;
  message: string;
  location: { path: string };
}

export interface Checked {
  ok: boolean;
  /** How many files the checker looked at. */
  seen: number;
  findings: Finding[];
}

function withTree<T>(files: Files, look: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "duilian-law-"));
  try {
    for (const path of shape) cpSync(join(root, path), join(folder, path), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tool(cwd: string, script: string, args: string[]) {
  return spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
}

/** `biome check` with warnings counted as errors, as the project runs it. */
export function biomeIn(folder: string, paths: string[]): Checked {
  const args = ["check", "--error-on-warnings", "--reporter=json", "--max-diagnostics=none", ...paths];
  const { status, stdout, stderr } = tool(folder, "@biomejs/biome/bin/biome", args);
  if (!stdout.startsWith("{")) throw new Error(`biome did not report: ${stdout}${stderr}`);
  const report = JSON.parse(stdout);
  return { ok: status === 0, seen: report.summary.unchanged, findings: report.diagnostics };
}

export function biomeOn(files: Files): Checked {
  return withTree(files, (folder) => biomeIn(folder, Object.keys(files)));
}

/** The compiler over one project of a planted tree, or of the real one. */
export function tscOn(project: string, files: Files): { ok: boolean; seen: string[]; said: string } {
  return withTree(files, (folder) => {
    const { status, stdout } = tool(folder, "typescript/bin/tsc", ["-p", project, "--listFiles"]);
    const seen = Object.keys(files).filter((path) => stdout.includes(path));
    return { ok: status === 0, seen, said: stdout };
  });
}

/** The files of src that the compiler reads for one project of the real tree, without checking them. */
export function filesSeenByTsc(project: string): string[] {
  const { stdout } = tool(root, "typescript/bin/tsc", ["-p", project, "--listFilesOnly"]);
  return stdout.split("\n").filter((path) => path.includes("/src/") && !path.includes("/node_modules/"));
}
