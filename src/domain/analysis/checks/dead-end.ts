import type { Check } from "#domain/analysis/check.ts";
import { wayTo } from "#domain/analysis/ways.ts";
import { nodeOf } from "#domain/pack/scenario.ts";

/** A node where, in some state, no choice is open: the conversation stands still. */
export const deadEnd: Check = {
  code: "CHK004",
  name: "dead-end",
  severity: "error",
  find: ({ scenario, graph }) => {
    const stuck = new Map<string, number>();
    graph.edges.forEach((open, situation) => {
      const node = nodeOf(scenario, graph.situations[situation]?.node ?? "");
      if (open.length === 0 && !node.ending && !stuck.has(node.id)) stuck.set(node.id, situation);
    });
    return [...stuck].map(([node, situation]) => ({
      path: ["nodes", node, "choices"],
      params: { node },
      witness: wayTo(graph, situation),
    }));
  },
};
