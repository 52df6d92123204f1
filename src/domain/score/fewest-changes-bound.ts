import { returnable } from "#domain/graph/guess-seen.ts";
import type { Worth } from "#domain/graph/worth.ts";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { once } from "./fewest-changes-intern.ts";
import type { Position, Referee } from "./fewest-changes-referee.ts";

/** What was chosen, and at which turn of the attempt, from 0. */
export type Answer = { choice: string; turn: number };

/** What was chosen at each node, in the order of the times it was passed. */
export type Answers = ReadonlyMap<string, readonly Answer[]>;

/** The most that T can still gain on the way to an ending that is good enough; −∞ where there is no way to one. */
export type Bound = {
  /** With so many changes from the answers. */
  within(position: Position, changes: number): number;
  /** With any number of changes. */
  atAll(position: Position): number;
};

/**
 * An upper bound for judgement and outcome, by the graph alone: the best way with so many changes, for each situation.
 * To answer at a node as was ever answered there is taken to be no change. What nodes that may be met again could
 * give is not counted along the way, but once for each that was not passed yet; so no loop gains twice.
 */
export function boundOf(scenario: Scenario, { graph }: Worth, referee: Referee, answers: Answers): Bound {
  const again = new Set(returnable(scenario, graph));
  const once_: Record<string, number> = {};
  graph.situations.forEach(({ node }, at) => {
    if (again.has(node)) once_[node] = Math.max(once_[node] ?? 0, ...referee.gainsAt(at));
  });
  const levels: Float64Array[] = [];
  const level = (changes: number): Float64Array => {
    for (let next = levels.length; next <= changes; next += 1) {
      levels.push(sweep((at, choice) => isKept(at, choice), levels[next - 1]));
    }
    return levels[changes] as Float64Array;
  };
  const free = once((_: "free") => sweep(() => true));
  const isKept = (at: number, choice: string): boolean => {
    if (graph.edges[at]?.length === 1) return true;
    const given = answers.get(graph.situations[at]?.node ?? "") ?? [];
    return given.some((each) => each.choice === choice);
  };
  const pending = (position: Position) =>
    [...again].reduce(
      (sum, node) => sum + (referee.timesAt(position, node) === 0 ? (once_[node] ?? 0) : 0),
      0,
    );
  const pendingAt = new Map<number, number>();

  /** Raises every situation to its best choice until nothing rises; a change leads to the level below. */
  function sweep(kept: (at: number, choice: string) => boolean, below?: Float64Array): Float64Array {
    const most = below ? Float64Array.from(below) : new Float64Array(graph.situations.length).fill(-Infinity);
    graph.situations.forEach(({ node }, at) => {
      const { ending } = nodeOf(scenario, node);
      if (ending && referee.isEnough(ending.outcome)) most[at] = 0;
    });
    for (let rose = true; rose; ) {
      rose = false;
      for (let at = graph.edges.length - 1; at >= 0; at -= 1) {
        const counts = !again.has(graph.situations[at]?.node ?? "");
        (graph.edges[at] ?? []).forEach(({ choice, to }, index) => {
          const ahead = kept(at, choice.id) ? most[to] : below?.[to];
          if (ahead === undefined) return;
          const total = ahead + (counts ? (referee.gainsAt(at)[index] as number) : 0);
          if (!(total > (most[at] as number))) return;
          most[at] = total;
          rose = true;
        });
      }
    }
    return most;
  }

  const more = (position: Position): number => {
    const known = pendingAt.get(position.passed) ?? pending(position);
    pendingAt.set(position.passed, known);
    return known;
  };
  return {
    within: (position, changes) => (level(changes)[position.at] as number) + more(position),
    atAll: (position) => (free("free")[position.at] as number) + more(position),
  };
}
