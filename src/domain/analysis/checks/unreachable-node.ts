import type { Check } from "#domain/analysis/check.ts";

/** A node that no conversation comes to. */
export const unreachableNode: Check = {
  code: "CHK001",
  name: "unreachable-node",
  severity: "error",
  proof: true,
  find: ({ scenario, usage }) =>
    Object.keys(scenario.nodes)
      .filter((id) => !usage.nodes.has(id))
      .map((node) => ({ path: ["nodes", node], params: { node } })),
};
