import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { loopsOf } from "./chances-walk.ts";
import type { Graph } from "./explore.ts";

/** What of the past matters in a situation: only a first time through a node counts. */
export type Seen = {
  /** Nodes that may or may not have been passed and may yet be met, in one order: a bit each. */
  open: readonly (readonly string[])[];
  /** Whether a node has been passed on every way to a situation. */
  surely(situation: number, node: string): boolean;
  /** Whether a node has been passed on some way to a situation. */
  maybe(situation: number, node: string): boolean;
};

/** The largest table of sets, in words of 32 bits, that is worth making. */
const MOST_WORDS = 8_000_000;

/**
 * Which of the nodes passed must be remembered where. A node needs a bit in a situation only if it lies ahead, and
 * has been passed on some ways here but not on all: so a loop's bits are gone once it is left, and a conversation
 * without returns needs none. `undefined` where there are too many to tell.
 */
export function seenOf(scenario: Scenario, graph: Graph): Seen | undefined {
  const nodes = returnable(scenario, graph);
  const words = Math.ceil(nodes.length / 32);
  if (words * graph.situations.length > MOST_WORDS) return undefined;
  const bits = new Map(nodes.map((id, index) => [id, index] as const));
  const own = graph.situations.map(({ node }) => bits.get(node));
  const maybe = spread(graph, words, own, "forward", "some");
  const surely = spread(graph, words, own, "forward", "every");
  const ahead = spread(graph, words, own, "backward", "some");
  const has = (table: Uint32Array, at: number, bit: number) =>
    (((table[at * words + (bit >> 5)] as number) >>> (bit & 31)) & 1) === 1;
  const ask = (table: Uint32Array) => (at: number, node: string) => {
    const bit = bits.get(node);
    return bit !== undefined && has(table, at, bit);
  };
  const open = graph.situations.map((_, at) =>
    nodes.filter(
      (_, bit) => (own[at] === bit || has(ahead, at, bit)) && has(maybe, at, bit) && !has(surely, at, bit),
    ),
  );
  return { open, surely: ask(surely), maybe: ask(maybe) };
}

/** Scored nodes that some way leads back to, or at least seems to when only nodes are looked at. */
export function returnable(scenario: Scenario, { situations, edges }: Graph): string[] {
  const ids = Object.keys(scenario.nodes);
  const numbers = new Map(ids.map((id, index) => [id, index] as const));
  const steps = ids.map(() => new Set<number>());
  edges.forEach((open, at) => {
    const from = steps[numbers.get(situations[at]?.node ?? "") as number] as Set<number>;
    for (const { to } of open) from.add(numbers.get(situations[to]?.node ?? "") as number);
  });
  const walk = steps.map((all) => [...all].map((to) => ({ to, chance: 0 })));
  const circles = loopsOf(walk).filter(
    (loop) => loop.length > 1 || loop.some((place) => steps[place]?.has(place)),
  );
  const inCircle = new Set(circles.flat());
  return ids.filter((id, index) => inCircle.has(index) && nodeOf(scenario, id).scored);
}

/**
 * For every situation the nodes of the situations before it (or after it), on some or on every way: a table of bits,
 * swept until it stands. The start has nothing before it.
 */
function spread(
  { situations, edges }: Graph,
  words: number,
  own: readonly (number | undefined)[],
  way: "forward" | "backward",
  ways: "some" | "every",
): Uint32Array {
  const table = new Uint32Array(situations.length * words).fill(ways === "every" ? 0xffffffff : 0);
  if (ways === "every") table.fill(0, 0, words);
  const count = situations.length;
  for (let changed = true; changed; ) {
    changed = false;
    for (let step = 0; step < count; step += 1) {
      const at = way === "forward" ? step : count - 1 - step;
      for (const { to } of edges[at] ?? []) {
        const [source, target] = way === "forward" ? [at, to] : [to, at];
        const bit = own[source];
        for (let word = 0; word < words; word += 1) {
          const before = table[target * words + word] as number;
          const mark = bit !== undefined && bit >> 5 === word ? 1 << (bit & 31) : 0;
          const brought = (table[source * words + word] as number) | mark;
          const after = (ways === "some" ? before | brought : before & brought) >>> 0;
          if (after === before) continue;
          table[target * words + word] = after;
          changed = true;
        }
      }
    }
  }
  return table;
}
