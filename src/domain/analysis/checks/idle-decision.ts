import type { Check } from "#domain/analysis/check.ts";
import { decisionsIn } from "#domain/analysis/decisions.ts";
import { nodeOf } from "#domain/pack/scenario.ts";

/** A scored node with several choices that never differ, in credit or in what they lead to: nothing is decided there. */
export const idleDecision: Check = {
  code: "CHK032",
  name: "idle-decision",
  severity: "warning",
  proof: true,
  find: (subject) => {
    const { scenario, graph } = subject;
    const decides = decisionsIn(subject);
    const idle = new Map<string, boolean>();
    graph.situations.forEach(({ node }, situation) => {
      if (!nodeOf(scenario, node).scored || (graph.edges[situation]?.length ?? 0) < 2) return;
      idle.set(node, (idle.get(node) ?? true) && decides[situation] === 0);
    });
    return [...idle]
      .filter(([, is]) => is)
      .map(([node]) => ({ path: ["nodes", node, "choices"], params: { node } }));
  },
};
