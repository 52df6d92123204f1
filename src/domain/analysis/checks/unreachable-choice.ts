import type { Check } from "#domain/analysis/check.ts";

/** A choice that is never open, though its node is reached. */
export const unreachableChoice: Check = {
  code: "CHK002",
  name: "unreachable-choice",
  severity: "error",
  proof: true,
  find: ({ scenario, usage }) =>
    Object.values(scenario.nodes)
      .filter((node) => usage.nodes.has(node.id))
      .flatMap((node) =>
        node.choices
          .filter((choice) => !usage.choices.has(choice))
          .map(({ id }) => ({
            path: ["nodes", node.id, "choices", id, "when"],
            params: { node: node.id, choice: id },
          })),
      ),
};
