import type { Graph } from "#domain/graph/explore.ts";
import type { RuleSeverity } from "#domain/pack/rule.ts";
import { nodeOf } from "#domain/pack/scenario.ts";
import type { Stepper } from "./stepper.ts";

/** A place where an automaton says broken: at a choice (`edge`), or when the conversation ends there (none). */
export type Breach = { state: number; situation: number; edge?: number; severity: RuleSeverity };

/** Every conversation of a graph together with one automaton. */
export type Product = {
  /** How many pairs of situation and phase were seen. */
  states: number;
  /** False where the budget ended first; that something does not happen is then not proved. */
  complete: boolean;
  calledUp: boolean;
  kept: boolean;
  breaches: Breach[];
  /** Situations at which every open choice breaks the rule, one a node, with their states. */
  forced: { state: number; situation: number }[];
  /** How many choices lead to a state at least. */
  depth(state: number): number;
  /** The choices of a shortest conversation to a state. */
  wayTo(state: number): string[];
};

export const MOST_STATES = 500_000;

/**
 * Breadth first over (situation, phase), with where each pair was first come from, so that every way told is a
 * shortest. `open` keeps to some of the choices.
 */
export function productOf(
  graph: Graph,
  stepper: Stepper,
  { most = MOST_STATES, open }: { most?: number; open?: (situation: number, edge: number) => boolean } = {},
): Product {
  const { situations, edges } = graph;
  const { scenario } = stepper.monitor;
  const [situationOf, phaseOf, from, via, depths] = [[0], [0], [-1], [-1], [0]];
  const numbers = new Map([[0, 0]]);
  const breaches: Breach[] = [];
  const forced = new Map<string, { state: number; situation: number }>();
  let [calledUp, kept, state] = [false, false, 0];
  for (; state < situationOf.length && situationOf.length <= most; state += 1) {
    const situation = situationOf[state] as number;
    const phase = phaseOf[state] as number;
    const { id, ending } = nodeOf(scenario, situations[situation]?.node ?? "");
    if (ending) {
      for (const { result, severity } of stepper.end(phase, ending.outcome)) {
        calledUp = true;
        if (result === "kept") kept = true;
        if (result === "broken") breaches.push({ state, situation, severity });
      }
      continue;
    }
    if (!forced.has(id) && stepper.forces(phase, situation)) forced.set(id, { state, situation });
    const step = stepper.step(phase, situation);
    const around = edges[situation] ?? [];
    for (let edge = 0; edge < around.length; edge += 1) {
      if (open && !open(situation, edge)) continue;
      for (const { result, severity } of step.decided[edge] ?? []) {
        calledUp = true;
        if (result === "kept") kept = true;
        if (result === "broken") breaches.push({ state, situation, edge, severity });
      }
      const to = around[edge]?.to as number;
      const key = (step.next[edge] as number) * situations.length + to;
      if (numbers.has(key)) continue;
      numbers.set(key, situationOf.length);
      situationOf.push(to);
      phaseOf.push(step.next[edge] as number);
      from.push(state);
      via.push(edge);
      depths.push((depths[state] as number) + 1);
    }
  }
  return {
    ...{ states: situationOf.length, complete: state === situationOf.length && graph.complete },
    ...{ calledUp, kept, breaches, forced: [...forced.values()] },
    depth: (each) => depths[each] as number,
    wayTo(each) {
      const way: string[] = [];
      for (let at = each; at > 0; at = from[at] as number) {
        const before = situationOf[from[at] as number] as number;
        way.unshift(edges[before]?.[via[at] as number]?.choice.id ?? "");
      }
      return way;
    },
  };
}
