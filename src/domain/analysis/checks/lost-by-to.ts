import type { Check } from "#domain/analysis/check.ts";
import { outcomeAt } from "#domain/analysis/endings.ts";

/** A lost ending that a `to` leads to: one wrong card ends the scene, where the mood should have run out. */
export const lostByTo: Check = {
  code: "CHK011",
  name: "lost-by-to",
  severity: "warning",
  find: ({ scenario, usage }) =>
    Object.values(scenario.nodes).flatMap((node) =>
      node.choices.flatMap((choice) => {
        const taken = [...(usage.targets.get(choice) ?? [])].map((index) => choice.to[index]?.node ?? "");
        const lost = taken.find((each) => outcomeAt(scenario, each) === "lost");
        if (lost === undefined) return [];
        return [
          { path: ["nodes", node.id, "choices", choice.id, "to"], params: { choice: choice.id, node: lost } },
        ];
      }),
    ),
};
