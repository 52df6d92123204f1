import type { Graph } from "#domain/graph/explore.ts";
import type { RuleSeverity } from "#domain/pack/rule.ts";
import { nodeOf } from "#domain/pack/scenario.ts";
import type { Activation } from "#domain/rules/verdict.ts";
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
  /** Where a breach is made good, one for each way to do so. */
  repairs: Breach[];
  /** Situations at which every open choice breaks the rule, one a node, with their states. */
  forced: { state: number; situation: number }[];
  /** How many choices lead to a state at least. */
  depth(state: number): number;
  /** The choices of a shortest conversation to a state. */
  wayTo(state: number): string[];
};

const MOST_STATES = 500_000;

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
  /** For each phase, the number of the state at each situation. */
  const numbers: Int32Array[] = [];
  const breaches: Breach[] = [];
  const repairs: Breach[] = [];
  const told = new Set<Activation>();
  const forced = new Map<string, { state: number; situation: number }>();
  let [calledUp, kept, state] = [false, false, 0];
  const note = (decided: readonly Activation[], situation: number, edge?: number) => {
    for (const each of decided) {
      const { result, severity } = each;
      calledUp = true;
      if (result === "kept") kept = true;
      if (result === "repaired" && !told.has(each)) {
        told.add(each);
        repairs.push({ state, situation, severity, ...(edge !== undefined && { edge }) });
      }
      // A breach is told where it is met first; a critical one everywhere, for the way from there to a good ending.
      if (result !== "broken" || (severity !== "critical" && told.has(each))) continue;
      told.add(each);
      breaches.push({ state, situation, severity, ...(edge !== undefined && { edge }) });
    }
  };
  statesIn(0)[0] = 0;
  for (; state < situationOf.length && situationOf.length <= most; state += 1) {
    const situation = situationOf[state] as number;
    const phase = phaseOf[state] as number;
    const around = edges[situation] ?? [];
    if (around.length === 0) {
      const { ending } = nodeOf(scenario, situations[situation]?.node ?? "");
      if (ending) note(stepper.end(phase, ending.outcome), situation);
      continue;
    }
    const step = stepper.step(phase, situation);
    if (step.forces) {
      const { node } = situations[situation] as (typeof situations)[number];
      if (!forced.has(node)) forced.set(node, { state, situation });
    }
    for (let edge = 0; edge < around.length; edge += 1) {
      if (open && !open(situation, edge)) continue;
      if (step.decides) note(step.decided[edge] ?? [], situation, edge);
      const to = around[edge]?.to as number;
      const after = step.next[edge] as number;
      const seen = statesIn(after);
      if (seen[to] !== -1) continue;
      seen[to] = situationOf.length;
      situationOf.push(to);
      phaseOf.push(after);
      from.push(state);
      via.push(edge);
      depths.push((depths[state] as number) + 1);
    }
  }
  function statesIn(phase: number): Int32Array {
    const known = numbers[phase] ?? new Int32Array(situations.length).fill(-1);
    numbers[phase] = known;
    return known;
  }
  return {
    ...{ states: situationOf.length, complete: state === situationOf.length && graph.complete },
    ...{ calledUp, kept, breaches, repairs, forced: [...forced.values()] },
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
