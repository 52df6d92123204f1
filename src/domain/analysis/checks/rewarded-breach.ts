import type { Check } from "#domain/analysis/check.ts";
import { brokenAt } from "#domain/analysis/occasions.ts";
import { nodeOf } from "#domain/pack/scenario.ts";

/** A choice that breaks a critical rule and still earns credit. A checklist earns by its items and is passed over. */
export const rewardedBreach: Check = {
  code: "CHK023",
  name: "rewarded-breach",
  severity: "error",
  find: ({ scenario, graph, occasions }) =>
    occasions.flatMap((each) =>
      brokenAt(graph, each).flatMap(({ node, choice, severity }) => {
        const { choices, tick } = nodeOf(scenario, node);
        const credit = choices.find(({ id }) => id === choice)?.credit ?? 0;
        if (severity !== "critical" || credit === 0 || tick) return [];
        const params = { choice, credit, rule: each.rule.id };
        return [{ path: ["nodes", node, "choices", choice, "credit"], params }];
      }),
    ),
};
