import type { Check } from "#domain/analysis/check.ts";
import { isGood } from "#domain/analysis/endings.ts";
import { UNIT } from "#domain/graph/worth.ts";

/** No conversation is worth 100: the best reply by its credit is somewhere not the best by where it leads. */
export const noPerfectPath: Check = {
  code: "CHK030",
  name: "no-perfect-path",
  severity: "error",
  proof: true,
  find: ({ scenario, graph, worth }) => {
    const shortfall = worth.shortfall[0] ?? 0;
    const winnable = graph.situations.some(({ node }) => isGood(scenario, node));
    if (shortfall === 0 || !winnable) return [];
    return [{ path: ["start"], params: { shortfall: Math.round((shortfall / UNIT) * 100) / 100 } }];
  },
};
