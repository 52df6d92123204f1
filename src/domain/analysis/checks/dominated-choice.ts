import type { Check } from "#domain/analysis/check.ts";
import { brokenAt } from "#domain/analysis/occasions.ts";
import type { Subject } from "#domain/analysis/subject.ts";
import { shortfallsAfter } from "#domain/graph/worth.ts";
import type { Node } from "#domain/pack/scenario.ts";

const NEARLY = 1e-9;

/**
 * Of two choices with the same top credit, one that never leads further than the other, sometimes less far, and
 * breaks whatever rules the other does: it is keyed as if it were as good.
 */
export const dominatedChoice: Check = {
  code: "CHK031",
  name: "dominated-choice",
  severity: "info",
  proof: true,
  find: (subject) => {
    const { scenario, graph, occasions } = subject;
    const pairs = new Map<string, { never: boolean; once: boolean }>();
    graph.edges.forEach((open, situation) => {
      const node = scenario.nodes[graph.situations[situation]?.node ?? ""] as Node;
      if (!node.scored || node.tick) return;
      const top = Math.max(...node.choices.map(({ credit }) => credit));
      const best = open.filter(({ choice }) => choice.credit === top);
      if (best.length > 1) compare(subject, node, situation, pairs);
    });
    const breaks = new Map<string, Set<string>>();
    for (const each of occasions) {
      for (const { node, choice } of brokenAt(graph, each)) {
        const key = `${node} ${choice}`;
        breaks.set(key, (breaks.get(key) ?? new Set()).add(each.rule.id));
      }
    }
    return [...pairs].flatMap(([key, { never, once }]) => {
      const [node = "", worse = "", better = ""] = key.split(" ");
      const [more, fewer] = [worse, better].map(
        (choice) => breaks.get(`${node} ${choice}`) ?? new Set<string>(),
      );
      const noFewer = [...(fewer ?? [])].every((rule) => more?.has(rule));
      if (never || !once || !noFewer) return [];
      return [{ path: ["nodes", node, "choices", worse, "credit"], params: { choice: worse, better } }];
    });
  },
};

/** Notes of each pair of best choices open here whether one leads further (`never` dominated then) or less far. */
function compare(
  { scenario, graph, worth }: Subject,
  node: Node,
  situation: number,
  pairs: Map<string, { never: boolean; once: boolean }>,
): void {
  const open = graph.edges[situation] ?? [];
  const after = shortfallsAfter(scenario, worth, situation);
  const top = Math.max(...node.choices.map(({ credit }) => credit));
  for (const [one, { choice }] of open.entries()) {
    for (const [other, { choice: rival }] of open.entries()) {
      if (one === other || choice.credit !== top || rival.credit !== top) continue;
      const key = `${node.id} ${choice.id} ${rival.id}`;
      const pair = pairs.get(key) ?? { never: false, once: false };
      const ahead = (after[other] as number) - (after[one] as number);
      if (ahead > NEARLY) pair.never = true;
      if (ahead < -NEARLY) pair.once = true;
      pairs.set(key, pair);
    }
  }
}
