import type { Row } from "../row.ts";
import type { Site, Stage } from "../stage.ts";
import { median, spread } from "../stat.ts";
import { storedTurns } from "../visit/stored-turns.ts";
import { type Marks, newPhone, visit } from "../visit/visit.ts";

/** Cold: from the address to the first answer, a fresh browser each time, app and ink by turns. */
export async function measureFirstAnswer(stage: Stage): Promise<Row[]> {
  const seen = { ours: [] as Marks[], ink: [] as Marks[] };
  for (let run = 0; run < stage.runs; run += 1) {
    for (const who of run % 2 === 0 ? (["ours", "ink"] as const) : (["ink", "ours"] as const)) {
      seen[who].push(await coldVisit(stage, stage[who]));
    }
  }
  const figures = (who: "ours" | "ink", of: (marks: Marks) => number) => seen[who].map(of);
  const row = (what: string, of: (marks: Marks) => number): Row => ({
    ...{ part: "first-answer", what, unit: "ms", measured: median(figures("ours", of)) },
    beside: { name: "ink", value: median(figures("ink", of)) },
    note: `ours ${spread(figures("ours", of))}, ink ${spread(figures("ink", of))}`,
  });
  return [
    row("a choice can be clicked", (marks) => marks.readyAt),
    { ...row("first answer, cold", answeredAt), budget: { of: "ratio", most: 1.2 } },
    { ...row("click → answer", tookMs), budget: { of: "measured", most: 150 } },
    { ...row("clicks it took", (marks) => marks.steps[0]?.clicks ?? Number.NaN), unit: "" },
  ];
}

async function coldVisit({ browser }: Stage, { name, address, plan }: Site): Promise<Marks> {
  const context = await newPhone(browser);
  const marks = await visit(context, address, plan(1), name === "ours" ? storedTurns : async () => 1);
  await context.close();
  if (marks.after !== 1) throw new Error(`${marks.after} turns are stored after the first answer`);
  return marks;
}

export function answeredAt(marks: Marks): number {
  return marks.steps[0]?.answeredAt ?? Number.NaN;
}

function tookMs(marks: Marks): number {
  const [step] = marks.steps;
  return step ? step.answeredAt - step.clickAt : Number.NaN;
}
