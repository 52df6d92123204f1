import { begin, leadsTo } from "#domain/machine/moves.ts";
import { codesOf } from "#domain/machine/plan.ts";
import { layoutOf, type Situation } from "#domain/machine/state.ts";
import type { Choice, Scenario } from "#domain/pack/scenario.ts";

/** One open choice of a situation, and the situation it leads to. */
export type Edge = { choice: Choice; to: number };

/** Every situation that some choices lead to, and where each choice leads. Situation 0 is the start. */
export type Graph = {
  situations: Situation[];
  /** For each situation its open choices, in the file's order. */
  edges: Edge[][];
  /** False where the budget ended before everything was seen; what follows from the graph is then not proved. */
  complete: boolean;
  /** The number of a situation; `undefined` where no choices lead to it, or exploring stopped before. */
  numberOf(situation: Situation): number | undefined;
};

/** Breadth first, so that the first way to a situation is a shortest. Stops after `most` situations. */
export function explore(scenario: Scenario, most = 200_000): Graph {
  const keyOf = keyer(scenario);
  const situations: Situation[] = [begin(scenario)];
  const numbers = new Map([[keyOf(situations[0] as Situation), 0]]);
  const edges: Edge[][] = [];
  for (let next = 0; next < situations.length && situations.length <= most; next += 1) {
    edges.push(
      leadsTo(scenario, situations[next] as Situation).map(({ choice, to }) => {
        const key = keyOf(to);
        let number = numbers.get(key);
        if (number === undefined) {
          number = situations.length;
          numbers.set(key, number);
          situations.push(to);
        }
        return { choice, to: number };
      }),
    );
  }
  return {
    situations,
    edges,
    complete: edges.length === situations.length,
    numberOf: (situation) => numbers.get(keyOf(situation)),
  };
}

/** A key for a situation: one whole number where node and values fit into one, otherwise text. */
function keyer(scenario: Scenario): (situation: Situation) => number | string {
  const { variables, visited } = layoutOf(scenario);
  const codes = [...variables.map(codesOf), ...[...visited].map(() => ({ least: 0, count: 2 }))];
  const nodes = new Map(Object.keys(scenario.nodes).map((id, index) => [id, index] as const));
  const size = codes.reduce((product, { count }) => product * count, nodes.size);
  if (size > Number.MAX_SAFE_INTEGER) return ({ node, values }) => `${node}|${values.join()}`;
  return ({ node, values }) => {
    let key = nodes.get(node) as number;
    for (let place = 0; place < codes.length; place += 1) {
      const { least, count } = codes[place] as (typeof codes)[number];
      key = key * count + ((values[place] as number) - least);
    }
    return key;
  };
}
