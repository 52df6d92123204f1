import type { Graph } from "#domain/graph/explore.ts";
import { nodeOf, type OutcomeName, type Scenario } from "#domain/pack/scenario.ts";
import { distancesTo } from "./ways.ts";

/** The outcome of a node; none where it is no ending. */
export function outcomeAt(scenario: Scenario, node: string): OutcomeName | undefined {
  return nodeOf(scenario, node).ending?.outcome;
}

export function isGood(scenario: Scenario, node: string): boolean {
  return outcomeAt(scenario, node) === "good";
}

const known = new WeakMap<Graph, Float64Array>();

/** How many choices each situation is away from a good ending. */
export function distancesToGood(scenario: Scenario, graph: Graph): Float64Array {
  const distance =
    known.get(graph) ??
    distancesTo(graph, (situation) => isGood(scenario, graph.situations[situation]?.node ?? ""));
  known.set(graph, distance);
  return distance;
}
