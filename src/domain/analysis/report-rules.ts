import { gravest, type RuleSeverity } from "#domain/pack/rule.ts";
import type { Subject } from "./subject.ts";

/** What can become of a rule in a scenario, over every conversation. */
export type RuleReport = {
  rule: string;
  name: string;
  dimension: string;
  severity: RuleSeverity;
  calledUp: boolean;
  canBeKept: boolean;
  canBeBroken: boolean;
  /** Choices of a shortest conversation that breaks it. */
  breach?: string[];
  /** False where the budget ended first: a `false` above is then *unknown*. */
  complete: boolean;
};

/** Every rule of the pack, in the pack's order. */
export function rulesReported({ graph, occasions }: Subject): RuleReport[] {
  return occasions.map(({ rule, runs, complete, calledUp }) => {
    const ways = runs.flatMap(({ product }) =>
      product.breaches.map(({ state, situation, edge }) => {
        const last = edge === undefined ? [] : [graph.edges[situation]?.[edge]?.choice.id ?? ""];
        return [...product.wayTo(state), ...last];
      }),
    );
    const shortest = ways.reduce<string[] | undefined>(
      (best, way) => (best === undefined || way.length < best.length ? way : best),
      undefined,
    );
    return {
      ...{ rule: rule.id, name: rule.name, dimension: rule.dimension, severity: gravest(rule) },
      ...{ calledUp, canBeKept: runs.some(({ product }) => product.kept), canBeBroken: ways.length > 0 },
      ...(shortest && { breach: shortest }),
      complete,
    };
  });
}
