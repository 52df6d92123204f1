import { nodeOf, type OutcomeName, type Scenario } from "#domain/pack/scenario.ts";
import { isTrap, loopEquations } from "./chances-loop.ts";
import { isPlain, loopsOf, randomWalk, type Step } from "./chances-walk.ts";
import type { Graph } from "./explore.ts";

/** How a conversation ends under random play. All are chances, 0–1. */
export type Chances = {
  /** For each ending that can be reached, by node. */
  endings: Record<string, number>;
  outcomes: Record<OutcomeName, number>;
  /** The chance of getting stuck, or into a circle that is never left. */
  never: number;
  /** What could not be counted: 0 where every loop was solved outright. No figure is further off than that. */
  residual: number;
};

/**
 * The chance of each ending, when every open choice is as likely as any other (of a checklist: every way to fill it
 * in). `undefined` where the graph was not seen whole. Loops are solved, not cut off; a session's limit of turns
 * is left out of account.
 */
export function chancesOf(scenario: Scenario, graph: Graph): Chances | undefined {
  if (!graph.complete) return undefined;
  const walk = randomWalk(graph);
  const mass = new Float64Array(walk.length);
  mass[0] = 1;
  let [never, residual] = [0, 0];
  for (const loop of loopsOf(walk).reverse()) {
    if (!isPlain(walk, loop)) {
      const entering = Float64Array.from(loop, (place) => mass[place] as number);
      if (isTrap(walk, loop)) {
        never += entering.reduce((sum, each) => sum + each, 0);
        continue;
      }
      const { values, tail } = loopEquations(walk, loop).visits(entering);
      residual += tail;
      loop.forEach((place, index) => {
        mass[place] = values[index] as number;
      });
    }
    const inside = new Set(loop);
    for (const place of loop) {
      for (const { to, chance } of walk[place] as readonly Step[]) {
        if (!inside.has(to)) mass[to] = (mass[to] as number) + chance * (mass[place] as number);
      }
    }
  }
  const endings: Record<string, number> = {};
  const outcomes = { good: 0, partial: 0, poor: 0, lost: 0 };
  graph.situations.forEach(({ node }, place) => {
    const { ending } = nodeOf(scenario, node);
    if (!ending && walk[place]?.length === 0) never += mass[place] as number;
    if (!ending) return;
    endings[node] = (endings[node] ?? 0) + (mass[place] as number);
    outcomes[ending.outcome] += mass[place] as number;
  });
  return { endings, outcomes, never, residual };
}
