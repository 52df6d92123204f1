import type { Check } from "#domain/analysis/check.ts";

/** A turn at which every choice offered does what a rule forbids: the scenario itself breaks it. */
export const forcedBreach: Check = {
  code: "CHK022",
  name: "forced-breach",
  severity: "warning",
  find: ({ graph, occasions }) =>
    occasions.flatMap(({ rule, runs }) => {
      const forced = new Map(
        runs.flatMap(({ product }) =>
          product.forced.map(
            (each) => [graph.situations[each.situation]?.node ?? "", { product, ...each }] as const,
          ),
        ),
      );
      return [...forced].map(([node, { product, state }]) => ({
        path: ["nodes", node, "choices"],
        params: { node, rule: rule.id },
        witness: product.wayTo(state),
      }));
    }),
};
