// Runs a program with its output shown. Goes in: a program and its arguments. Comes out: did it succeed?

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const LONGEST_MS = 15 * 60_000;

/** Resolves to true when the program ended with 0. Never rejects. */
export function run(program, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell,
      stdio: "inherit",
      timeout: LONGEST_MS,
    });
    child.on("error", (error) => {
      console.log(`${program} could not be started: ${error.message}`);
      resolve(false);
    });
    child.on("exit", (code, signal) => {
      if (signal) console.log(`${program} was ended by ${signal}.`);
      resolve(code === 0);
    });
  });
}

/** Runs a program of node_modules by its script, so that no shell and no PATH is needed. */
export function runTool(script, args, options) {
  return run(process.execPath, [`${root}node_modules/${script}`, ...args], options);
}

/** Runs npm: the one that started us if it did, else the one on the PATH. */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith("npm-cli.js")) return run(process.execPath, [npm, ...args]);
  return run("npm", args, { shell: process.platform === "win32" });
}
