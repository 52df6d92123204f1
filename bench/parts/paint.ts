import type { Row } from "../row.ts";
import type { Site, Stage } from "../stage.ts";
import { median, spread } from "../stat.ts";
import { type Marks, newPhone, visit } from "../visit/visit.ts";

/** A cold visit by somebody who only reads: the largest paint, and what still moves after the choices are there. */
export async function measurePaint(stage: Stage): Promise<Row[]> {
  const seen = { ours: [] as Marks[], ink: [] as Marks[] };
  for (let run = 0; run < Math.ceil(stage.runs / 2); run += 1) {
    for (const who of ["ours", "ink"] as const) seen[who].push(await read(stage, stage[who]));
  }
  const row = (what: string, of: (marks: Marks) => number): Row => ({
    ...{ part: "paint", what, unit: "ms", measured: median(seen.ours.map(of)) },
    beside: { name: "ink", value: median(seen.ink.map(of)) },
    note: `ours ${spread(seen.ours.map(of))}, ink ${spread(seen.ink.map(of))}`,
  });
  return [
    row("largest contentful paint (LCP)", (marks) => marks.lcp),
    { ...row("layout shift while reading (CLS)", (marks) => marks.cls), unit: "" },
  ];
}

async function read({ browser }: Stage, { address, plan }: Site): Promise<Marks> {
  const context = await newPhone(browser);
  const first = plan(1);
  const reading = { ...first, steps: [], then: first.steps[0]?.pick ?? "", settleMs: 3000 };
  const marks = await visit(context, address, reading);
  await context.close();
  return marks;
}
