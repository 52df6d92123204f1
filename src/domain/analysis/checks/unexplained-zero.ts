import type { Check } from "#domain/analysis/check.ts";
import { brokenAt } from "#domain/analysis/occasions.ts";

/** A choice worth nothing that breaks no rule and has no `why`: the debrief would have nothing to say about it. */
export const unexplainedZero: Check = {
  code: "CHK024",
  name: "unexplained-zero",
  severity: "warning",
  find: ({ scenario, graph, occasions }) => {
    const breaking = new Set(
      occasions.flatMap((each) => brokenAt(graph, each).map(({ node, choice }) => `${node} ${choice}`)),
    );
    return Object.values(scenario.nodes)
      .filter((node) => !node.tick && node.scored)
      .flatMap((node) =>
        node.choices
          .filter(
            ({ id, credit, why }) => credit === 0 && why === undefined && !breaking.has(`${node.id} ${id}`),
          )
          .map(({ id }) => ({ path: ["nodes", node.id, "choices", id], params: { choice: id } })),
      );
  },
};
