import type { Graph } from "./explore.ts";

/** A walk at random: for every place the steps from it and their chances, which sum to 1, or none where it ends. */
export type Walk = readonly (readonly Step[])[];
export type Step = { to: number; chance: number };

/** The explored graph as a walk that takes every open choice with the same chance. */
export function randomWalk(graph: Graph): Walk {
  return graph.edges.map((open) => {
    const steps = new Map<number, number>();
    for (const { to } of open) steps.set(to, (steps.get(to) ?? 0) + 1);
    return [...steps].map(([to, times]) => ({ to, chance: times / open.length }));
  });
}

/**
 * The loops of a walk: its places in groups, each of which can be left only for a group that stands before it in
 * the answer (Tarjan's strongly connected components, without recursion). Most groups hold one place.
 */
export function loopsOf(walk: Walk): number[][] {
  const order = new Int32Array(walk.length).fill(-1);
  const low = new Int32Array(walk.length);
  const done = new Uint8Array(walk.length);
  const next = new Int32Array(walk.length);
  const open: number[] = [];
  const loops: number[][] = [];
  let count = 0;
  const enter = (place: number) => {
    order[place] = low[place] = count;
    count += 1;
    open.push(place);
  };
  for (let root = 0; root < walk.length; root += 1) {
    if (order[root] !== -1) continue;
    const path = [root];
    enter(root);
    while (path.length > 0) {
      const at = path.at(-1) as number;
      const steps = walk[at] as readonly Step[];
      if ((next[at] as number) < steps.length) {
        const { to } = steps[next[at] as number] as Step;
        next[at] = (next[at] as number) + 1;
        if (order[to] === -1) {
          enter(to);
          path.push(to);
        } else if (!done[to]) low[at] = Math.min(low[at] as number, order[to] as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above] as number, low[at] as number);
      if (low[at] !== order[at]) continue;
      const loop = open.splice(open.lastIndexOf(at));
      for (const place of loop) done[place] = 1;
      loops.push(loop);
    }
  }
  return loops;
}

/** Whether a group of one place is a plain place that no step leads back to. */
export function isPlain(walk: Walk, loop: readonly number[]): boolean {
  const [place] = loop;
  return loop.length === 1 && (walk[place as number] as readonly Step[]).every(({ to }) => to !== place);
}
