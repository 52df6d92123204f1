import type { Check } from "#domain/analysis/check.ts";

/** An `add` that runs into the end of its range every single time: it never does what it says. */
export const alwaysClamps: Check = {
  code: "CHK008",
  name: "always-clamps",
  severity: "warning",
  proof: true,
  find: ({ scenario, usage }) =>
    Object.values(scenario.nodes).flatMap((node) =>
      node.choices
        .filter((choice) => usage.choices.has(choice))
        .flatMap((choice) =>
          choice.add
            .filter((each) => each.by !== 0 && !usage.added.has(each))
            .map(({ variable, by }) => ({
              path: ["nodes", node.id, "choices", choice.id, "add"],
              params: { variable, by, choice: choice.id },
            })),
        ),
    ),
};
