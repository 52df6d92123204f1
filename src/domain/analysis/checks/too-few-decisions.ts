import type { Check } from "#domain/analysis/check.ts";
import { decisionsBefore } from "#domain/analysis/decisions.ts";
import { outcomeAt } from "#domain/analysis/endings.ts";

const FEWEST_DECISIONS = 10;

/** Fewer than ten decisions on some way to an ending that is not lost: too few to examine anybody by. */
export const tooFewDecisions: Check = {
  code: "CHK033",
  name: "too-few-decisions",
  severity: "warning",
  find: (subject) => {
    const { scenario } = subject;
    const ended = (node: string) => !["lost", undefined].includes(outcomeAt(scenario, node));
    const least = decisionsBefore(subject, ended);
    if (!least || least.decisions >= FEWEST_DECISIONS) return [];
    const params = { node: least.node, count: least.decisions, least: FEWEST_DECISIONS };
    return [{ path: ["nodes", least.node], params, witness: least.way }];
  },
};
