import type { Check } from "#domain/analysis/check.ts";
import { distancesToGood } from "#domain/analysis/endings.ts";
import type { Found } from "#domain/analysis/finding.ts";
import type { Occasions } from "#domain/analysis/occasions.ts";
import type { Subject } from "#domain/analysis/subject.ts";
import { wayOn } from "#domain/analysis/ways.ts";

/**
 * A critical rule that can be broken on the way to a good ending: the attempt fails, and the story says all is well.
 * One finding a rule, with the shortest such conversation.
 */
export const criticalOnGoodWay: Check = {
  code: "CHK025",
  name: "critical-on-good-way",
  severity: "warning",
  find: (subject) =>
    subject.occasions
      .filter(({ rule }) => rule.unlessOutcome !== "good")
      .flatMap((occasions) => shortest(subject, occasions) ?? []),
};

function shortest({ scenario, graph }: Subject, { rule, runs }: Occasions): Found | undefined {
  const toGood = distancesToGood(scenario, graph);
  let found: { length: number; told: () => Found } | undefined;
  for (const { product } of runs) {
    for (const { state, situation, edge, severity } of product.breaches) {
      if (severity !== "critical") continue;
      const taken = edge === undefined ? undefined : graph.edges[situation]?.[edge];
      const after = taken?.to ?? situation;
      const length = product.depth(state) + (taken ? 1 : 0) + (toGood[after] as number);
      if (!Number.isFinite(length) || (found && found.length <= length)) continue;
      const node = graph.situations[situation]?.node ?? "";
      const told = () => ({
        path: ["nodes", node, ...(taken ? ["choices", taken.choice.id] : [])],
        params: { rule: rule.id, choice: taken?.choice.id ?? "–" },
        witness: [
          ...product.wayTo(state),
          ...(taken ? [taken.choice.id] : []),
          ...wayOn(graph, after, toGood),
        ],
      });
      found = { length, told };
    }
  }
  return found?.told();
}
