import type { Check } from "#domain/analysis/check.ts";
import { distancesTo, wayTo } from "#domain/analysis/ways.ts";

/** Situations from which choices lead on for ever and never to an ending. Told once, at the first that is met. */
export const livelock: Check = {
  code: "CHK005",
  name: "livelock",
  severity: "error",
  proof: true,
  find: ({ graph }) => {
    // What stands still is no circle: dead ends have a check of their own.
    const distance = distancesTo(graph, (situation) => graph.edges[situation]?.length === 0);
    const first = distance.findIndex((each) => !Number.isFinite(each));
    if (first === -1) return [];
    const caught = new Set(
      graph.situations.filter((_, at) => !Number.isFinite(distance[at] as number)).map((at) => at.node),
    );
    const node = graph.situations[first]?.node ?? "";
    const params = { node, nodes: [...caught].slice(0, 6).join(", ") };
    return [{ path: ["nodes", node], params, witness: wayTo(graph, first) }];
  },
};
