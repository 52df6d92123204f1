import type { Check } from "#domain/analysis/check.ts";
import { decisionsBefore } from "#domain/analysis/decisions.ts";
import { outcomeAt } from "#domain/analysis/endings.ts";

const FEWEST = 4;

/** A lost ending that comes before the fourth decision: the trainee is out before there was anything to learn. */
export const lostEarly: Check = {
  code: "CHK010",
  name: "lost-early",
  severity: "warning",
  find: (subject) => {
    const { scenario } = subject;
    const least = decisionsBefore(subject, (node) => outcomeAt(scenario, node) === "lost");
    if (!least || least.decisions >= FEWEST) return [];
    const params = { node: least.node, count: least.decisions, least: FEWEST };
    return [{ path: ["nodes", least.node], params, witness: least.way }];
  },
};
