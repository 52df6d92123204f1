// Runs a program with its output shown. Goes in: a program and its arguments. Comes out: did it succeed?

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const LONGEST_MS = 15 * 60_000;

/** The program that runs now, so that it ends when we are ended. @type {import("node:child_process").ChildProcess | undefined} */
let running;

/**
 * Calls `end` when we are told to end: by a signal, or because the npm that started us is gone. npm passes a signal
 * on to the shell between us only, and without this a killed `npm start` leaves a server behind.
 */
export function whenEnded(end) {
  const endAll = () => {
    running?.kill("SIGINT");
    end();
  };
  process.once("SIGTERM", endAll);
  // Ctrl+C reaches the running program from the terminal; a second one would cut its tidying short.
  process.once("SIGINT", end);
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    endAll();
  }, 500);
  watch.unref();
}

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
    running = child;
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
