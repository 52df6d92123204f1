import type { Row } from "../row.ts";
import type { Site, Stage } from "../stage.ts";
import { median } from "../stat.ts";
import { storedTurns } from "../visit/stored-turns.ts";
import { type Marks, newPhone, visit } from "../visit/visit.ts";

const TURNS = 10;

/** Ten turns at a stretch: how soon after a choice the next can be made, and how steady the page is meanwhile. */
export async function measureWalk(stage: Stage): Promise<Row[]> {
  const seen = { ours: [] as Marks[], ink: [] as Marks[] };
  for (let run = 0; run < Math.ceil(stage.runs / 2); run += 1) {
    for (const who of ["ours", "ink"] as const) seen[who].push(await walk(stage, stage[who]));
  }
  const later = (who: "ours" | "ink") =>
    seen[who].flatMap(({ steps }) => steps.slice(1).map(({ clickAt, answeredAt }) => answeredAt - clickAt));
  const page = (who: "ours" | "ink", of: (marks: Marks) => number) => median(seen[who].map(of));
  const row = (what: string, of: (marks: Marks) => number) => ({
    ...{ part: "walk", what, unit: "ms" as const, measured: page("ours", of) },
    beside: { name: "ink", value: page("ink", of) },
  });
  return [
    {
      ...{ part: "walk", what: "choice → next choices, median", unit: "ms", measured: median(later("ours")) },
      beside: { name: "ink", value: median(later("ink")) },
      budget: { of: "measured", most: 50 },
      note: `${later("ours").length} turns each`,
    },
    {
      ...{
        part: "walk",
        what: "choice → next choices, worst",
        unit: "ms",
        measured: Math.max(...later("ours")),
      },
      beside: { name: "ink", value: Math.max(...later("ink")) },
    },
    row("longest event, click to paint (as INP)", (marks) => marks.worstEvent),
    { ...row("layout shift (CLS)", (marks) => marks.cls), unit: "" },
    { ...row("had to scroll to a choice", (marks) => marks.scrolls), unit: "" },
  ];
}

async function walk({ browser }: Stage, { name, address, plan }: Site): Promise<Marks> {
  const context = await newPhone(browser);
  const after = name === "ours" ? storedTurns : async () => TURNS;
  const marks = await visit(context, address, { ...plan(TURNS), settleMs: 500 }, after);
  await context.close();
  if (marks.after !== TURNS) throw new Error(`${marks.after} of ${TURNS} turns are stored`);
  return marks;
}
