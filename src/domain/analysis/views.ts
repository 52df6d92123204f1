import type { Graph } from "#domain/graph/explore.ts";
import type { Scenario } from "#domain/pack/scenario.ts";

const known = new WeakMap<Graph, Map<string, Int32Array>>();

/**
 * A number for each situation, the same for those that look alike to an automaton: the same node, the same choices
 * open, the same values at the places it reads.
 */
export function viewsOf(scenario: Scenario, graph: Graph, places: readonly number[]): Int32Array {
  const views = known.get(graph) ?? new Map<string, Int32Array>();
  known.set(graph, views);
  const key = places.join();
  const found =
    views.get(key) ?? (places.length === 0 ? plain(scenario, graph) : refined(scenario, graph, places));
  views.set(key, found);
  return found;
}

function plain(_scenario: Scenario, { situations, edges }: Graph): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(situations, ({ node }, situation) => {
    const open = (edges[situation] ?? []).map((edge) => edge.choice.id).join();
    return numberIn(numbers, `${node}:${open}`);
  });
}

function refined(scenario: Scenario, graph: Graph, places: readonly number[]): Int32Array {
  const alike = viewsOf(scenario, graph, []);
  const numbers = new Map<string, number>();
  return Int32Array.from(graph.situations, ({ values }, situation) => {
    let key = `${alike[situation]}`;
    for (const place of places) key += `,${values[place]}`;
    return numberIn(numbers, key);
  });
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}
