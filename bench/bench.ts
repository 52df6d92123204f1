// The benchmark: `npm run bench`, or only some of its parts: `npm run bench -- first-answer domain --runs 3`.
// It measures and judges; it never fails because a budget is not held.

import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureDomain } from "./parts/domain.ts";
import { measureEntry } from "./parts/entry.ts";
import { measureFirstAnswer } from "./parts/first-answer.ts";
import { measureGrowth } from "./parts/growth.ts";
import { measurePaint } from "./parts/paint.ts";
import { measureWalk } from "./parts/walk.ts";
import { measureWarm } from "./parts/warm.ts";
import { isHeld, type Row, ratioOf, tableOf } from "./row.ts";
import { type Stage, setUp } from "./stage.ts";

const IN_BROWSER: Record<string, (stage: Stage) => Promise<Row[]>> = {
  entry: measureEntry,
  "first-answer": measureFirstAnswer,
  warm: measureWarm,
  walk: measureWalk,
  paint: measurePaint,
};
const PARTS = [...Object.keys(IN_BROWSER), "domain", "growth"];

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "7" } },
});
const unknown = positionals.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. The parts: ${PARTS.join(", ")}.`);
  process.exit(2);
}
const wanted = positionals.length > 0 ? positionals : PARTS;

const load = loadavg()[0] ?? 0;
if (load > cpus().length / 2)
  console.log(
    `The machine is busy (load ${load.toFixed(1)} on ${cpus().length} processors): expect high figures.`,
  );

const rows: Row[] = [];
if (wanted.includes("domain")) rows.push(...measureDomain(root));
if (wanted.includes("growth")) rows.push(...measureGrowth(root));
if (wanted.some((name) => name in IN_BROWSER)) {
  const stage = await setUp(root, Number(values.runs));
  for (const [name, measure] of Object.entries(IN_BROWSER)) {
    if (!wanted.includes(name)) continue;
    console.log(`${name} …`);
    rows.push(...(await measure(stage)));
  }
  await stage.tearDown();
}

const missed = rows.filter((row) => isHeld(row) === false);
console.log(`\n${tableOf(rows)}\n`);
console.log(
  missed.length === 0 ? "Every budget is held." : `NOT HELD: ${missed.map((row) => row.what).join("; ")}`,
);

mkdirSync(join(root, ".cache"), { recursive: true });
const told = rows.map((row) => ({ ...row, ratio: ratioOf(row), held: isHeld(row) }));
const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model, load };
const report = { at: new Date().toISOString(), machine, runs: Number(values.runs), rows: told };
writeFileSync(join(root, ".cache/bench.json"), `${JSON.stringify(report, null, 2)}\n`);
