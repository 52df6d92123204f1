import { apply, begin, enabled } from "#domain/machine/moves.ts";
import type { Situation } from "#domain/machine/state.ts";
import type { Scenario } from "#domain/pack/scenario.ts";

/** Every situation that some choices lead to, and where each choice leads. Situation 0 is the start. */
export type Graph = {
  situations: Situation[];
  /** For each situation, its open choices and the situation each leads to. */
  edges: { choice: string; to: number }[][];
  /** False where the budget ended before everything was seen; what follows from the graph is then not proved. */
  complete: boolean;
};

/** Breadth first, so that the first way to a situation is a shortest. Stops after `most` situations. */
export function explore(scenario: Scenario, most = 200_000): Graph {
  const situations: Situation[] = [begin(scenario)];
  const numbers = new Map([[keyOf(situations[0] as Situation), 0]]);
  const edges: Graph["edges"] = [];
  for (let next = 0; next < situations.length; next += 1) {
    const at = situations[next] as Situation;
    edges.push(
      enabled(scenario, at).flatMap(({ id }) => {
        const to = apply(scenario, at, id)?.to;
        return to === undefined ? [] : [{ choice: id, to: numberOf(to) }];
      }),
    );
    if (situations.length > most) return { situations, edges, complete: false };
  }
  return { situations, edges, complete: true };

  function numberOf(situation: Situation): number {
    const key = keyOf(situation);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, situations.length);
    situations.push(situation);
    return situations.length - 1;
  }
}

function keyOf({ node, values }: Situation): string {
  return `${node}|${values.join()}`;
}
