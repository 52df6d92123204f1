import type { Check } from "#domain/analysis/check.ts";
import { isGood } from "#domain/analysis/endings.ts";

/** No conversation reaches a good ending. */
export const unwinnable: Check = {
  code: "CHK006",
  name: "unwinnable",
  severity: "error",
  proof: true,
  find: ({ scenario, graph }) =>
    graph.situations.some(({ node }) => isGood(scenario, node)) ? [] : [{ path: ["nodes"] }],
};
