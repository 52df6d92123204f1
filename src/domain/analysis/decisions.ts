import { appropriatenessOf, prospectsAt } from "#domain/graph/worth.ts";
import { nodeOf } from "#domain/pack/scenario.ts";
import type { Subject } from "./subject.ts";

const known = new WeakMap<Subject["graph"], Uint8Array>();

/** Which situations are decisions: at a scored node, with open choices that differ in credit or in what they lead to. */
export function decisionsIn({ scenario, graph, worth }: Subject): Uint8Array {
  const found = known.get(graph);
  if (found) return found;
  const decisions = Uint8Array.from(graph.situations, ({ node }, situation) => {
    const open = graph.edges[situation] ?? [];
    if (!nodeOf(scenario, node).scored || open.length < 2) return 0;
    const differs = appropriatenessOf(open.map((edge) => edge.choice)).some((each) => each !== null);
    return differs || prospectsAt(scenario, worth, situation).some((each) => each !== null) ? 1 : 0;
  });
  known.set(graph, decisions);
  return decisions;
}

/** The way with the fewest decisions to such a node; none where no conversation reaches one. */
export function decisionsBefore(
  subject: Subject,
  isAim: (node: string) => boolean,
): { node: string; decisions: number; way: string[] } | undefined {
  const { situations, edges } = subject.graph;
  const decides = decisionsIn(subject);
  const from = new Int32Array(situations.length).fill(-1);
  const fewest = new Float64Array(situations.length).fill(Number.POSITIVE_INFINITY);
  fewest[0] = 0;
  // By number of decisions, so that the first aim met has the fewest.
  for (let level = 0, ring = [0]; ring.length > 0; level += 1) {
    const beyond: number[] = [];
    for (let next = 0; next < ring.length; next += 1) {
      const at = ring[next] as number;
      if (fewest[at] !== level) continue;
      const node = situations[at]?.node ?? "";
      if (isAim(node)) return { node, decisions: level, way: wayBack(subject, from, at) };
      const cost = decides[at] as number;
      for (const { to } of edges[at] ?? []) {
        if (level + cost >= (fewest[to] as number)) continue;
        fewest[to] = level + cost;
        from[to] = at;
        (cost === 0 ? ring : beyond).push(to);
      }
    }
    ring = beyond;
  }
  return undefined;
}

function wayBack({ graph }: Subject, from: Int32Array, aim: number): string[] {
  const way: string[] = [];
  for (let at = aim; from[at] !== -1; at = from[at] as number) {
    const before = from[at] as number;
    way.unshift(graph.edges[before]?.find((edge) => edge.to === at)?.choice.id ?? "");
  }
  return way;
}
