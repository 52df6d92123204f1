// `npm test`: installs what is missing, then runs every step, going on after a failure so that all are seen.
// `npm test -- lint e2e` runs only the steps named. The last line is "N passed, N failed".

import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, ensureBuilt } from "./build.js";
import { findChromium } from "./chromium.js";
import { ensureInstalled } from "./install.js";
import { root, run, runTool, whenEnded } from "./run.js";

/** @typedef {{passed: number, failed: number, skipped?: string}} Result */

const asOne = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
const skip = (why) => ({ passed: 0, failed: 0, skipped: why });
const missing = (...paths) => paths.find((path) => !existsSync(join(root, path)));

/** @type {{path: string, sandbox: boolean} | undefined} */
let chromium;

/** Whether the build step went through; undefined when it was not among the steps asked for. @type {boolean | undefined} */
let built;

/** Name, what it covers, and how it is run. Each gives {passed, failed} and perhaps why it was skipped. */
const steps = [
  {
    name: "types",
    title: "types (tsc)",
    run: async () => asOne(await runTool("typescript/bin/tsc", ["-b"])),
  },
  {
    name: "lint",
    title: "format, lint and law (biome)",
    run: async () => asOne(await runTool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"])),
  },
  { name: "unit", title: "unit, property and law tests (vitest, node)", run: () => vitest("domain") },
  {
    name: "component",
    title: "store and component tests (vitest, Chromium)",
    run: () => (chromium ? vitest("browser") : withoutChromium()),
  },
  {
    name: "scenarios",
    title: "scenario checks (duilian check)",
    run: async () => {
      const gone = missing("src/cli/duilian.js", "scenarios");
      return gone
        ? skip(`${gone} does not exist`)
        : asOne(await run(process.execPath, ["src/cli/duilian.js", "check"]));
    },
  },
  {
    name: "build",
    title: "build (vite)",
    run: async () => {
      const gone = missing("index.html", "vite.config.ts");
      if (gone) return skip(`${gone} does not exist`);
      built = await build();
      return asOne(built);
    },
  },
  { name: "e2e", title: "browser tests on the built app (playwright)", run: () => endToEnd() },
  {
    name: "unused",
    title: "unused files, exports and packages (knip)",
    run: async () => asOne(await runTool("knip/bin/knip.js", [])),
  },
];

async function vitest(project) {
  if (!hasTests(project)) return skip(`no test file for the vitest project "${project}"`);
  const file = join(root, ".cache", `vitest-${project}.json`);
  rmSync(file, { force: true });
  const ok = await runTool("vitest/vitest.mjs", [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = read(file);
  if (!report) return asOne(false);
  // A file that cannot be loaded has no tests to fail: it counts as one.
  const broken = report.testResults.filter(
    (each) => each.status === "failed" && !each.assertionResults.some((test) => test.status === "failed"),
  );
  return counted(ok, report.numPassedTests, report.numFailedTests + broken.length, report.numPendingTests);
}

async function endToEnd() {
  if (missing("tests/e2e")) return skip("tests/e2e does not exist");
  if (!chromium) return withoutChromium();
  if (built === false || !(await ensureBuilt())) {
    console.log("There is no build to test: see above.");
    return asOne(false);
  }
  const file = join(root, ".cache", "playwright", "report.json");
  rmSync(file, { force: true });
  const ok = await runTool("@playwright/test/cli.js", ["test"]);
  const stats = read(file)?.stats;
  if (!stats) return asOne(false);
  return counted(ok, stats.expected + stats.flaky, stats.unexpected, stats.skipped);
}

/** A run that failed although no test did (an unhandled error, no tests) still counts as one failure. */
function counted(ok, passed, failed, left) {
  if (left > 0) console.log(`${left} tests were skipped.`);
  return { passed, failed: ok ? failed : Math.max(1, failed) };
}

function withoutChromium() {
  console.log("There is no Chromium that starts: see above.");
  return asOne(false);
}

/** Same division as in vitest.config.ts, seen from outside: is there anything to run? */
function hasTests(project) {
  const files = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.test\.tsx?$/.test(file),
  );
  const inBrowser = (file) => /^(store|features)[\\/]|\.browser\.test\./.test(file);
  return files.some((file) => !/^e2e[\\/]/.test(file) && inBrowser(file) === (project === "browser"));
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.log(
    `No step is called ${unknown.join(", ")}. The steps: ${steps.map((step) => step.name).join(", ")}.`,
  );
  process.exit(2);
}
const chosen = asked.length === 0 ? steps : steps.filter((step) => asked.includes(step.name));

whenEnded(() => process.exit(1));

if (!(await ensureInstalled())) {
  console.log("The packages could not be installed; see npm's message above.\n0 passed, 1 failed");
  process.exit(1);
}
if (chosen.some((step) => step.name === "component" || step.name === "e2e")) {
  chromium = await findChromium();
  if (chromium) {
    process.env.CHROMIUM_PATH = chromium.path;
    if (!chromium.sandbox) process.env.CHROMIUM_NO_SANDBOX = "1";
    console.log(`Chromium: ${chromium.path}${chromium.sandbox ? "" : " (without its sandbox)"}`);
  }
}

/** @type {(Result & {name: string, seconds: string})[]} */
const results = [];
for (const step of chosen) {
  console.log(`\n━━ ${step.title} ━━`);
  const startedAt = performance.now();
  /** @type {Result & {name: string}} */
  const result = { name: step.name, ...(await step.run()) };
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const word = result.skipped
    ? `SKIPPED, NOT TESTED: ${result.skipped}`
    : result.failed > 0
      ? "FAILED"
      : "passed";
  console.log(`━━ ${step.name}: ${word} (${seconds} s)`);
  results.push({ ...result, seconds });
}

console.log("");
for (const { name, passed, failed, skipped, seconds } of results) {
  const word = skipped ? `SKIPPED, NOT TESTED: ${skipped}` : `${passed} passed, ${failed} failed`;
  console.log(`  ${name.padEnd(10)} ${seconds.padStart(6)} s  ${word}`);
}
const sum = (what) => results.reduce((all, result) => all + result[what], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") > 0 ? 1 : 0);
