import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Row } from "../row.ts";
import type { Stage } from "../stage.ts";
import { newPhone, visit } from "../visit/visit.ts";

const BUDGET = 150_000;
const KEPT_OUT = ["@mantine", "yaml", "zod", "@codemirror", "recharts", "echarts", "uplot", "d3-", "dexie"];

/** The script that has arrived before the first choice can be clicked, and what may not be in it. */
export async function measureEntry({ browser, app, ours, ink }: Stage): Promise<Row[]> {
  const [here, there] = [await lookAt(ours), await lookAt(ink)];
  const names = here.scripts.map(({ address }) => new URL(address).pathname.slice(1));
  const unknown = names.filter((name) => !app.modules.has(name));
  const loaded = names.flatMap((name) => [...(app.modules.get(name) ?? [])]);
  const intruders = KEPT_OUT.filter((name) => loaded.some(([id]) => id.includes(`/node_modules/${name}`)));
  const page = readFileSync(join(app.folder, "index.html"), "utf8");
  const inline = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? "").join("");
  const size = total(here.scripts) + gzipSync(inline).length;
  return [
    {
      ...{ part: "entry", what: "script before the first choice, gzip", unit: "kB", measured: size / 1000 },
      beside: { name: "ink", value: total(there.scripts) / 1000 },
      budget: { of: "measured", most: BUDGET / 1000 },
      note: `${names.length} files${unknown.length > 0 ? `, not from the build: ${unknown}` : ""}`,
    },
    {
      ...{ part: "entry", what: "packages in it that may not be", unit: "", measured: intruders.length },
      budget: { of: "measured", most: 0 },
      note: intruders.join(", ") || `none of ${KEPT_OUT.join(" ")}`,
    },
    ...largest(loaded),
  ];

  async function lookAt({ address, plan }: Stage["ours"]) {
    const context = await newPhone(browser);
    const { then: _then, ...first } = plan(1);
    const marks = await visit(context, address, { ...first, steps: [], then: first.steps[0]?.pick ?? "" });
    await context.close();
    return marks;
  }
}

function total(scripts: readonly { bytes: number }[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What weighs most in the loaded files, by package or folder; before minifying. */
function largest(modules: readonly (readonly [string, number])[]): Row[] {
  const sums = new Map<string, number>();
  for (const [id, length] of modules) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? /src\/[^/]+/.exec(id)?.[0] ?? "other";
    sums.set(name, (sums.get(name) ?? 0) + length);
  }
  const all = [...sums].sort(([, one], [, other]) => other - one).slice(0, 8);
  return all.map(([name, length]) => ({
    ...{ part: "entry", what: `  ${name}, before minifying`, unit: "kB" as const, measured: length / 1000 },
  }));
}
