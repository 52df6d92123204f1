import { nodeOf } from "#domain/pack/scenario.ts";
import type { Subject } from "./subject.ts";

/** Weights of decisions: those everybody meets, and those on the lightest and (at most) on the heaviest way to an ending. */
export type Lanes = { spine: number; lightest: number; heaviest: number };

/** Ways are counted from node to node, each node once; ways to a lost ending are left out. */
export function lanesOf({ scenario, graph, worth }: Subject): Lanes {
  const weightOf = (id: string) => {
    const { scored, weight, ending } = nodeOf(scenario, id);
    return scored && !ending ? weight : 0;
  };
  const leads = new Map<string, Set<string>>();
  graph.situations.forEach(({ node }, situation) => {
    const next = leads.get(node) ?? new Set();
    for (const { to } of graph.edges[situation] ?? []) next.add(graph.situations[to]?.node ?? "");
    leads.set(node, next);
  });
  const isAim = (id: string) => !["lost", undefined].includes(nodeOf(scenario, id).ending?.outcome);
  const lanes = { spine: worth.spine.reduce((sum, id) => sum + weightOf(id), 0), lightest: 0, heaviest: 0 };
  const circles = circlesOf(leads);
  const circleOf = new Map(circles.flatMap((circle) => [...circle].map((id) => [id, circle] as const)));
  const ways = new Map<Set<string>, { lightest: number; heaviest: number }>();
  // Circles come with what they lead to before them.
  for (const circle of circles) {
    const weights = [...circle].map(weightOf);
    const on = [...circle]
      .flatMap((id) => [...(leads.get(id) ?? [])])
      .flatMap((id) => {
        const other = circleOf.get(id);
        const way = other && other !== circle ? ways.get(other) : undefined;
        return way ? [way] : [];
      });
    if ([...circle].some(isAim)) on.push({ lightest: 0, heaviest: 0 });
    if (on.length === 0) continue;
    ways.set(circle, {
      lightest: Math.min(...weights) + Math.min(...on.map((way) => way.lightest)),
      heaviest: weights.reduce((sum, each) => sum + each, 0) + Math.max(...on.map((way) => way.heaviest)),
    });
  }
  const start = circleOf.get(scenario.start);
  return { ...lanes, ...(start && ways.get(start)) };
}

/** Nodes in sets that lead in a circle (Tarjan's strongly connected components), what they lead to first. */
function circlesOf(leads: ReadonlyMap<string, ReadonlySet<string>>): Set<string>[] {
  const order = new Map<string, { index: number; low: number; open: boolean }>();
  const stack: string[] = [];
  const circles: Set<string>[] = [];
  for (const root of leads.keys()) {
    if (order.has(root)) continue;
    const calls = [{ id: root, next: [...(leads.get(root) ?? [])] }];
    enter(root);
    while (calls.length > 0) {
      const call = calls.at(-1) as (typeof calls)[number];
      const mark = order.get(call.id) as { index: number; low: number; open: boolean };
      const to = call.next.pop();
      if (to === undefined) {
        calls.pop();
        const above = order.get(calls.at(-1)?.id ?? "");
        if (above) above.low = Math.min(above.low, mark.low);
        if (mark.low === mark.index) circles.push(close(call.id));
        continue;
      }
      const other = order.get(to);
      if (!other) {
        enter(to);
        calls.push({ id: to, next: [...(leads.get(to) ?? [])] });
      } else if (other.open) mark.low = Math.min(mark.low, other.index);
    }
  }
  return circles;

  function enter(id: string): void {
    order.set(id, { index: order.size, low: order.size, open: true });
    stack.push(id);
  }
  function close(id: string): Set<string> {
    const circle = new Set<string>();
    for (let at = stack.pop(); at !== undefined; at = at === id ? undefined : stack.pop()) {
      circle.add(at);
      (order.get(at) as { open: boolean }).open = false;
    }
    return circle;
  }
}
