import type { Graph } from "#domain/graph/explore.ts";

/** A graph with situations that go on alike made one, and which of its situations stands for each of the whole. */
export type Quotient = { graph: Graph; standsFor: Int32Array; first: Int32Array };

/**
 * Situations are alike when they are at the same node with the same values at `places`, and the same choices lead to
 * situations that are alike (bisimulation). Found from the endings backward in one pass; a situation that leads back
 * to itself is left by itself. Whatever depends only on nodes, choices and those values is the same in both graphs, the
 * length of every way included, and much is faster in the smaller one.
 */
export function quotientOf(whole: Graph, places: readonly number[]): Quotient {
  const { situations, edges } = whole;
  const kinds = new Map<string, number>();
  const kindOf = new Int32Array(situations.length).fill(-1);
  let alone = -2;
  // Depth first; −1 is not seen, the sign of `open` tells what is still being gone through.
  const open = new Uint8Array(situations.length);
  const leads = (situation: number) => edges[situation] ?? [];
  const calls: { situation: number; next: number }[] = [{ situation: 0, next: 0 }];
  open[0] = 1;
  while (calls.length > 0) {
    const call = calls.at(-1) as (typeof calls)[number];
    const to = leads(call.situation)[call.next]?.to;
    call.next += 1;
    if (to === undefined) {
      calls.pop();
      open[call.situation] = 2;
      if (kindOf[call.situation] === -1) kindOf[call.situation] = numberIn(kinds, keyOf(call.situation));
    } else if (open[to] === 0) {
      open[to] = 1;
      calls.push({ situation: to, next: 0 });
    } else if (open[to] === 1 && kindOf[to] === -1) {
      kindOf[to] = alone;
      alone -= 1;
    }
  }
  return smaller(whole, kindOf);

  function keyOf(situation: number): string {
    const { node, values } = situations[situation] as (typeof situations)[number];
    let key = node;
    for (const place of places) key += `,${values[place]}`;
    // Where the budget ended, nothing is known of how it goes on.
    if (edges[situation] === undefined) return `${key}?${situation}`;
    for (const { choice, to } of leads(situation)) key += `>${choice.id}:${kindOf[to]}`;
    return key;
  }
}

/** The first of each kind in the order of the whole graph, which was explored breadth first; so is the smaller one. */
function smaller(whole: Graph, kindOf: Int32Array): Quotient {
  const numbers = new Map<number, number>();
  const first: number[] = [];
  const standsFor = Int32Array.from(kindOf, (kind, situation) => {
    const number = numbers.get(kind) ?? first.length;
    if (number === first.length) {
      numbers.set(kind, number);
      first.push(situation);
    }
    return number;
  });
  const explored = first.filter((situation) => whole.edges[situation] !== undefined);
  const graph: Graph = {
    situations: first.map((situation) => whole.situations[situation] as Graph["situations"][number]),
    edges: explored.map((situation) =>
      (whole.edges[situation] ?? []).map(({ choice, to }) => ({ choice, to: standsFor[to] as number })),
    ),
    complete: whole.complete,
    numberOf: (situation) => {
      const number = whole.numberOf(situation);
      return number === undefined ? undefined : standsFor[number];
    },
  };
  return { graph, standsFor, first: Int32Array.from(first) };
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}
