import type { Check } from "#domain/analysis/check.ts";
import type { Found } from "#domain/analysis/finding.ts";

/** Where a budget ended, what hangs on it is unknown; this says so, and how far it got. */
export const notProved: Check = {
  code: "CHK090",
  name: "not-proved",
  severity: "warning",
  find: ({ graph, occasions }) => {
    if (!graph.complete) return [unknown("–", graph.edges.length)];
    return occasions.flatMap(({ complete, rule, states }) => (complete ? [] : [unknown(rule.id, states)]));
  },
};

function unknown(what: string, states: number): Found {
  return { path: ["nodes"], params: { what, states } };
}
