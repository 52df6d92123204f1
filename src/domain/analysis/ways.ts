import type { Graph } from "#domain/graph/explore.ts";

const known = new WeakMap<Graph, Int32Array>();

/** The choices of a shortest conversation to a situation. The graph was explored breadth first, so its first way is one. */
export function wayTo(graph: Graph, situation: number): string[] {
  const from = firstWays(graph);
  const way: string[] = [];
  for (let at = situation; at > 0; at = from[at] as number) {
    const before = from[at] as number;
    way.unshift(choiceBetween(graph, before, at));
  }
  return way;
}

function firstWays(graph: Graph): Int32Array {
  const found = known.get(graph) ?? new Int32Array(graph.situations.length).fill(-1);
  if (known.has(graph)) return found;
  found[0] = 0;
  graph.edges.forEach((open, situation) => {
    for (const { to } of open) if (found[to] === -1) found[to] = situation;
  });
  known.set(graph, found);
  return found;
}

function choiceBetween({ edges }: Graph, from: number, to: number): string {
  return edges[from]?.find((edge) => edge.to === to)?.choice.id ?? "";
}

/** How many choices each situation is away from the nearest of some situations; infinite where none can be reached. */
export function distancesTo(graph: Graph, isAim: (situation: number) => boolean): Float64Array {
  const { situations } = graph;
  const distance = new Float64Array(situations.length).fill(Number.POSITIVE_INFINITY);
  const before = comingFrom(graph);
  const queue: number[] = [];
  for (let each = 0; each < situations.length; each += 1) {
    if (!isAim(each)) continue;
    distance[each] = 0;
    queue.push(each);
  }
  for (let next = 0; next < queue.length; next += 1) {
    const at = queue[next] as number;
    for (let index = before.start[at] as number; index < (before.start[at + 1] as number); index += 1) {
      const from = before.list[index] as number;
      if (Number.isFinite(distance[from] as number)) continue;
      distance[from] = (distance[at] as number) + 1;
      queue.push(from);
    }
  }
  return distance;
}

/** The choices that lead on from a situation to an aim, shortest, by the distances to it. */
export function wayOn(graph: Graph, from: number, distance: Float64Array): string[] {
  const way: string[] = [];
  for (let at = from; (distance[at] as number) > 0; ) {
    const edge = graph.edges[at]?.find(({ to }) => distance[to] === (distance[at] as number) - 1);
    if (!edge) return way;
    way.push(edge.choice.id);
    at = edge.to;
  }
  return way;
}

/** The edges backward, as one list and where each situation's part of it starts. */
function comingFrom({ situations, edges }: Graph): { start: Int32Array; list: Int32Array } {
  const start = new Int32Array(situations.length + 1);
  for (const open of edges) for (const { to } of open) start[to + 1] = (start[to + 1] as number) + 1;
  for (let each = 0; each < situations.length; each += 1) {
    start[each + 1] = (start[each + 1] as number) + (start[each] as number);
  }
  const free = start.slice();
  const list = new Int32Array(start[situations.length] as number);
  edges.forEach((open, from) => {
    for (const { to } of open) {
      list[free[to] as number] = from;
      free[to] = (free[to] as number) + 1;
    }
  });
  return { start, list };
}
