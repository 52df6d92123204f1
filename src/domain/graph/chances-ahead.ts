import { nodeOf, type OutcomeName, type Scenario } from "#domain/pack/scenario.ts";
import { isTrap, loopEquations } from "./chances-loop.ts";
import { isPlain, loopsOf, randomWalk, type Step } from "./chances-walk.ts";
import type { Graph } from "./explore.ts";

export const OUTCOMES: readonly OutcomeName[] = ["good", "partial", "poor", "lost"];

/** For every situation the chance of each outcome from there on, by random play. */
export type ChancesAhead = { of: Record<OutcomeName, Float64Array>; tail: number };

/** Backward over the graph: a situation is worth the mean of where its choices lead. */
export function chancesAhead(scenario: Scenario, graph: Graph): ChancesAhead {
  const walk = randomWalk(graph);
  const fresh = () => new Float64Array(walk.length);
  const of = { good: fresh(), partial: fresh(), poor: fresh(), lost: fresh() };
  let tail = 0;
  graph.situations.forEach(({ node }, place) => {
    const { ending } = nodeOf(scenario, node);
    if (ending) of[ending.outcome][place] = 1;
  });
  for (const loop of loopsOf(walk)) {
    const plain = isPlain(walk, loop);
    if (plain ? walk[loop[0] as number]?.length === 0 : isTrap(walk, loop)) continue;
    const inside = new Set(plain ? [] : loop);
    const equations = plain ? undefined : loopEquations(walk, loop);
    for (const outcome of OUTCOMES) {
      const worth = of[outcome];
      const gain = Float64Array.from(loop, (place) => {
        const out = (walk[place] as readonly Step[]).filter(({ to }) => !inside.has(to));
        return out.reduce((sum, { to, chance }) => sum + chance * (worth[to] as number), 0);
      });
      const solved = equations?.worths(gain) ?? { values: gain, tail: 0 };
      tail = Math.max(tail, solved.tail);
      loop.forEach((place, index) => {
        worth[place] = solved.values[index] as number;
      });
    }
  }
  return { of, tail };
}
