import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import type { Graph } from "./explore.ts";

/**
 * Scored nodes without which no ending but a lost one can be reached from the start, in the file's order.
 * Only nodes on one way to such an ending can be that, so only those are tried.
 */
export function spineOf(scenario: Scenario, graph: Graph): string[] {
  const way = wayToSuccess(scenario, graph, undefined);
  if (!way) return [];
  const candidates = new Set(way.filter((id) => nodeOf(scenario, id).scored && !nodeOf(scenario, id).ending));
  return Object.keys(scenario.nodes).filter((id) => candidates.has(id) && !wayToSuccess(scenario, graph, id));
}

/** The nodes of a shortest way to an ending that is not lost, keeping away from one node; none if there is no way. */
function wayToSuccess(scenario: Scenario, graph: Graph, avoid: string | undefined): string[] | undefined {
  const { situations, edges } = graph;
  if (situations[0]?.node === avoid) return undefined;
  const cameFrom = new Int32Array(situations.length).fill(-1);
  cameFrom[0] = 0;
  const queue = [0];
  for (let next = 0; next < queue.length; next += 1) {
    const at = queue[next] as number;
    const { ending } = nodeOf(scenario, situations[at]?.node ?? "");
    if (ending && ending.outcome !== "lost") return nodesBack(graph, cameFrom, at);
    for (const { to } of edges[at] ?? []) {
      if (cameFrom[to] !== -1 || situations[to]?.node === avoid) continue;
      cameFrom[to] = at;
      queue.push(to);
    }
  }
  return undefined;
}

function nodesBack({ situations }: Graph, cameFrom: Int32Array, end: number): string[] {
  const way: string[] = [];
  for (let at = end; ; at = cameFrom[at] as number) {
    way.unshift(situations[at]?.node ?? "");
    if (at === 0) return way;
  }
}
