import { bestWays } from "#domain/analysis/best-ways.ts";
import type { Check } from "#domain/analysis/check.ts";
import type { Found } from "#domain/analysis/finding.ts";
import { bestPathBreaksRule } from "./best-path-breaks-rule.ts";

/** Where a budget ended, what hangs on it is unknown; this says so, and how far it got. */
export const notProved: Check = {
  code: "CHK090",
  name: "not-proved",
  severity: "warning",
  find: (subject) => {
    const { graph, occasions } = subject;
    if (!graph.complete) return [unknown("–", subject.whole.edges.length)];
    const best = subject.worth.shortfall[0] === 0 ? bestWays(subject) : undefined;
    const jointly = best?.kind === "unknown" ? [unknown(bestPathBreaksRule.name, best.states)] : [];
    const alone = occasions.flatMap(({ complete, rule, states }) =>
      complete ? [] : [unknown(rule.id, states)],
    );
    return [...jointly, ...alone];
  },
};

function unknown(what: string, states: number): Found {
  return { path: ["nodes"], params: { what, states } };
}
