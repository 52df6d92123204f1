import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { runCheck } from "#domain/analysis/check.ts";
import { CHECKS } from "#domain/analysis/checks.ts";
import { bigSubject } from "../big-subject.ts";
import type { Row } from "../row.ts";
import { timed } from "../stat.ts";

const SIZES = [100, 1000, 10_000];
const LARGEST = 10_000;

/**
 * How exploring, rules and the whole check grow with a scenario, beside what they would take if they grew with its
 * states; and that the largest is answered: checked, or said to be *unknown*, in so much time and memory.
 */
export function measureGrowth(root: string): Row[] {
  let perState = 0;
  const rows = SIZES.flatMap((nodes): Row[] => {
    const make = bigSubject(nodes);
    const { situations, complete } = make().whole;
    const states = situations.length;
    const note = complete ? `${states} states` : `${states} states seen, the rest unknown`;
    const goes = nodes === LARGEST ? 1 : 3;
    const explored = timed(() => make().occasions.length, goes);
    perState ||= explored / states;
    const beside = { name: "linear", value: perState * states };
    const checked = timed(() => {
      const subject = make();
      return CHECKS.flatMap((check) => runCheck(check, subject)).length;
    }, goes);
    const row = (what: string, measured: number): Row => {
      return { part: "growth", what: `${what}, ${nodes} nodes`, unit: "ms", measured, note, beside };
    };
    const all = row("all checks", checked);
    const budget = { of: "measured", most: 20_000 } as const;
    return [row("exploring and rules", explored), nodes === LARGEST ? { ...all, budget } : all];
  });
  const measured = megabytes(root);
  const budget = { of: "measured", most: 1024 } as const;
  const what = `memory of all checks, ${LARGEST} nodes`;
  return [...rows, { part: "growth", what, unit: "MB", measured, budget, note: "in a process of its own" }];
}

function megabytes(root: string): number {
  const script = join(root, "bench/check-once.ts");
  const said = execFileSync(process.execPath, ["--import", "tsx", script, String(LARGEST)], { cwd: root });
  return (JSON.parse(said.toString()) as { megabytes: number }).megabytes;
}
