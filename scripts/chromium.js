// Finds a Chromium for the browser tests, or gets one. Comes out: its path, and whether its sandbox works here.
// The order: CHROMIUM_PATH, one that is installed, Debian's package (root only), Playwright's own download.

import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { run, runTool } from "./run.js";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** @type {Record<string, string[]>} */
const usualPlaces = {
  darwin: ["/Applications", join(homedir(), "Applications")].flatMap((folder) => [
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  ]),
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .flatMap((folder) => folder ?? [])
    .flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Chromium", "Application", "chrome.exe"),
    ]),
  linux: ["/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/snap/bin"].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  ),
};

const isRoot = process.getuid?.() === 0;

/** Chromium's sandbox refuses to work for root; elsewhere it stays on unless it was seen not to work. */
export function sandboxArgs() {
  return isRoot || process.env.CHROMIUM_NO_SANDBOX === "1" ? ["--no-sandbox"] : [];
}

/** Every Chromium that is installed, the preferred first. */
function installed() {
  const ending = process.platform === "win32" ? ".exe" : "";
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name + ending)));
  const all = [...onPath, ...(usualPlaces[process.platform] ?? usualPlaces.linux ?? [])];
  return [...new Set(all)].filter(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The copy that `playwright install chromium` keeps; undefined when there is none, or no Playwright yet. */
async function playwrightsOwn() {
  try {
    const { chromium } = await import("playwright");
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Does it open a page? With or without its sandbox; undefined when neither. */
function startsUp(path) {
  // Windows gives a program with windows no standard output to look at.
  if (process.platform === "win32") return existsSync(path) ? { path, sandbox: true } : undefined;
  if (!isRoot && opensPage(path, [])) return { path, sandbox: true };
  return opensPage(path, ["--no-sandbox"]) ? { path, sandbox: false } : undefined;
}

function opensPage(path, args) {
  const profile = mkdtempSync(join(tmpdir(), "duilian-chromium-"));
  try {
    const { stdout } = spawnSync(
      path,
      [
        "--headless=new",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        `--user-data-dir=${profile}`,
        ...args,
        "--dump-dom",
        "data:text/html,<p>ready</p>",
      ],
      { encoding: "utf8", timeout: 60_000 },
    );
    return (stdout ?? "").includes("<p>ready</p>");
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A Chromium that is there already: CHROMIUM_PATH, an installed one, Playwright's. undefined when none. */
export async function presentChromium() {
  return process.env.CHROMIUM_PATH ?? installed()[0] ?? (await playwrightsOwn());
}

/** Finds a Chromium that starts, or gets one, saying what it does. undefined when there is no way. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const found = startsUp(named);
    if (!found) console.log(`CHROMIUM_PATH is ${named}, which does not start. Mend it or unset it.`);
    return found;
  }
  const found = firstThatStarts(installed()) ?? (await fromDebian()) ?? (await fromPlaywright());
  if (!found) {
    console.log("There is no Chromium for the browser tests. Install one (on Debian as root:");
    console.log(
      "apt-get install chromium fonts-noto-cjk) or name one that you have: CHROMIUM_PATH=/path/to/chrome npm test",
    );
  }
  return found;
}

function firstThatStarts(paths) {
  for (const path of paths) {
    const found = startsUp(path);
    if (found) return found;
    console.log(`${path} is there but does not start.`);
  }
  return undefined;
}

async function fromDebian() {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log(
    "No Chromium here. Installing Debian's (apt-get install chromium fonts-noto-cjk, about 170 MB) …",
  );
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  if (
    !(await run("apt-get", ["install", "-y", "-qq", "-o=Dpkg::Use-Pty=0", "chromium", "fonts-noto-cjk"], {
      env,
    }))
  )
    return undefined;
  return firstThatStarts(installed());
}

async function fromPlaywright() {
  const own = await playwrightsOwn();
  if (own) return firstThatStarts([own]);
  console.log("No Chromium here. Downloading Playwright's (npx playwright install chromium) …");
  if (!(await runTool("playwright/cli.js", ["install", "chromium"]))) return undefined;
  const fetched = await playwrightsOwn();
  if (!fetched) return undefined;
  const found = startsUp(fetched);
  if (!found) {
    console.log(
      `${fetched} does not start. It may lack system libraries: npx playwright install-deps chromium`,
    );
  }
  return found;
}
