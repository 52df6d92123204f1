import type { Graph } from "#domain/graph/explore.ts";
import { type Act, nodeOf, type Scenario } from "#domain/pack/scenario.ts";

/** What an automaton can see of a situation: acts by these names, and the values at these places. */
export type Sight = { words: ReadonlySet<string>; places: readonly number[] };

type Bare = { of: Int32Array; first: number[] };

const known = new WeakMap<Graph, Bare>();

/**
 * A number for each situation, the same for those that look alike to an automaton: as many choices open, doing the same
 * of what it sees, after a line that does the same, with the same values. Most nodes show most rules nothing.
 */
export function viewsOf(scenario: Scenario, graph: Graph, { words, places }: Sight): Int32Array {
  const bare = known.get(graph) ?? bareViews(graph);
  known.set(graph, bare);
  const numbers = new Map<string, number>();
  const seen = bare.first.map((situation) => seenAt(scenario, graph, situation, words, places.length > 0));
  if (places.length === 0) {
    const numbered = seen.map((key) => numberIn(numbers, key));
    return bare.of.map((view) => numbered[view] as number);
  }
  return Int32Array.from(graph.situations, ({ values }, situation) => {
    let key = seen[bare.of[situation] as number] as string;
    for (const place of places) key += `,${values[place]}`;
    return numberIn(numbers, key);
  });
}

/** By node and open choices alone: the same for every automaton, so worked out once. */
function bareViews({ situations, edges }: Graph): Bare {
  const numbers = new Map<string, number>();
  const first: number[] = [];
  const of = Int32Array.from(situations, ({ node }, situation) => {
    const open = (edges[situation] ?? []).map((edge) => edge.choice.id).join();
    const number = numberIn(numbers, `${node}:${open}`);
    if (number === first.length) first.push(situation);
    return number;
  });
  return { of, first };
}

function seenAt(
  scenario: Scenario,
  { situations, edges }: Graph,
  situation: number,
  words: ReadonlySet<string>,
  reads: boolean,
): string {
  const node = nodeOf(scenario, situations[situation]?.node ?? "");
  const seen = (acts: readonly Act[]) =>
    acts.flatMap(({ act, who }) => (words.has(act) ? [`${act}@${who}`] : [])).join();
  const options = (edges[situation] ?? []).map((edge) => seen(edge.choice.acts)).join("|");
  return `${node.tick ? "list" : "talk"} ${reads ? node.addressed : ""} ${seen(node.acts)} > ${options}`;
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}
