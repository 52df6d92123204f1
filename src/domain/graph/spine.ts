import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import type { Graph } from "./explore.ts";

/**
 * Scored nodes without which no ending but a lost one can be reached from the start, in the file's order. Only nodes
 * on one way to such an ending can be that, so only those are followed: which of them every way to a situation has
 * passed is what every way to all situations before it has passed, swept forward until it stands. A bit each, so that
 * all are followed at once.
 */
export function spineOf(scenario: Scenario, graph: Graph): string[] {
  const way = wayToSuccess(scenario, graph);
  if (!way) return [];
  const scored = way.filter((id) => nodeOf(scenario, id).scored && !nodeOf(scenario, id).ending);
  const candidates = [...new Set(scored)];
  const spine = new Set<string>();
  for (let first = 0; first < candidates.length; first += AT_ONCE) {
    const followed = candidates.slice(first, first + AT_ONCE);
    for (const id of passedByAll(scenario, graph, followed)) spine.add(id);
  }
  return Object.keys(scenario.nodes).filter((id) => spine.has(id));
}

/** How many nodes are followed at once: 64 words of bits for each situation. */
const AT_ONCE = 2048;

/** Those of the nodes that every way to every ending but a lost one has passed. */
function passedByAll(scenario: Scenario, { situations, edges }: Graph, nodes: readonly string[]): string[] {
  const words = Math.ceil(nodes.length / 32);
  const bits = new Map(nodes.map((id, index) => [id, index] as const));
  const passed = new Uint32Array(situations.length * words).fill(0xffffffff);
  const own = Int32Array.from(situations, ({ node }) => bits.get(node) ?? -1);
  const arrive = (at: number, word: number, brought: number): boolean => {
    const bit = own[at] as number;
    const mark = bit >> 5 === word ? 1 << (bit & 31) : 0;
    const before = passed[at * words + word] as number;
    const after = (before & (brought | mark)) >>> 0;
    passed[at * words + word] = after;
    return after !== before;
  };
  for (let word = 0; word < words; word += 1) arrive(0, word, 0);
  for (let fell = true; fell; ) {
    fell = false;
    for (let at = 0; at < edges.length; at += 1) {
      for (const { to } of edges[at] as Graph["edges"][number]) {
        for (let word = 0; word < words; word += 1) {
          if (arrive(to, word, passed[at * words + word] as number)) fell = true;
        }
      }
    }
  }
  const ends = situations.flatMap(({ node }, at) => {
    const { ending } = nodeOf(scenario, node);
    return ending && ending.outcome !== "lost" ? [at] : [];
  });
  return nodes.filter((_, bit) =>
    ends.every((at) => (((passed[at * words + (bit >> 5)] as number) >>> (bit & 31)) & 1) === 1),
  );
}

/** The nodes of a shortest way to an ending that is not lost; none if there is no way. */
function wayToSuccess(scenario: Scenario, graph: Graph): string[] | undefined {
  const { situations, edges } = graph;
  const cameFrom = new Int32Array(situations.length).fill(-1);
  cameFrom[0] = 0;
  const queue = [0];
  for (let next = 0; next < queue.length; next += 1) {
    const at = queue[next] as number;
    const { ending } = nodeOf(scenario, situations[at]?.node ?? "");
    if (ending && ending.outcome !== "lost") return nodesBack(graph, cameFrom, at);
    for (const { to } of edges[at] ?? []) {
      if (cameFrom[to] !== -1) continue;
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
