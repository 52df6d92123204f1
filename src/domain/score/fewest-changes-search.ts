import { shortfallsAfter, type Worth } from "#domain/graph/worth.ts";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { MOST_TURNS } from "#domain/session/trace.ts";
import type { Answer, Answers, Bound } from "./fewest-changes-bound.ts";
import type { Position, Referee } from "./fewest-changes-referee.ts";

/** How much may be changed: own choices, and these together with decisions newly met. */
export type Allowance = { own: number; total: number };
export const ANYTHING: Allowance = { own: Infinity, total: Infinity };

/** A turn on the way that was found. */
export type Taken = { at: number; choice: number; change?: "own" | "met"; was?: Answer };

/** A way that passes; or none, and whether more changes might have helped; or the budget was spent. */
export type Sought = { way: Taken[] } | { way: undefined; limited: boolean } | "spent";

export type Search = {
  scenario: Scenario;
  worth: Worth;
  referee: Referee;
  bound: Bound;
  answers: Answers;
  /** Turns that may still be tried: the same whatever the machine. Counted down. */
  budget: { turns: number };
};

/**
 * The first way from a position on that passes, depth first. With an allowance, what was answered is tried before
 * anything else, so that the first change comes as late as can be; then choices in the file's order. Without one, the
 * choice with the best prospects comes first. A way is given up where judgement or outcome cannot be reached any more
 * within the allowance, where a critical breach stands for good, and where the same position failed before.
 */
export function findPass(search: Search, from: Position, allowance: Allowance): Sought {
  const { scenario, worth, referee, bound, answers, budget } = search;
  const { graph } = worth;
  const failed = new Set<string>();
  const way: Taken[] = [];
  const free = allowance === ANYTHING;
  let [limited, spent] = [false, false];

  function passesFrom(position: Position, left: Allowance): boolean {
    if (spent || referee.isBeyondHelp(position)) return false;
    const node = nodeOf(scenario, graph.situations[position.at]?.node ?? "");
    if (node.ending) return referee.passes(position);
    if (position.turns >= MOST_TURNS || position.tally + bound.atAll(position) < 0) return false;
    if (!free && position.tally + bound.within(position, left.total) < 0) {
      limited = true;
      return false;
    }
    const key = [...Object.values(position), ...(free ? [] : [left.own, left.total])].join();
    if (failed.has(key)) return false;
    for (const taken of choicesAt(position, node.id)) {
      const after = spend(left, taken.change);
      if (!after) {
        limited = true;
        continue;
      }
      if (budget.turns <= 0) {
        spent = true;
        return false;
      }
      budget.turns -= 1;
      way.push(taken);
      if (passesFrom(referee.step(position, taken.choice), after)) return true;
      way.pop();
    }
    failed.add(key);
    return false;
  }

  function choicesAt(position: Position, node: string): Taken[] {
    const { at } = position;
    const open = graph.edges[at] ?? [];
    if (free) {
      const after = shortfallsAfter(scenario, worth, at);
      const order = open.map((_, choice) => ({ at, choice }));
      return order.sort((one, other) => (after[one.choice] as number) - (after[other.choice] as number));
    }
    const was = answers.get(node)?.[referee.timesAt(position, node)];
    const all = open.map(({ choice: { id } }, choice): Taken => {
      if (open.length === 1 || id === was?.choice) return { at, choice };
      return was === undefined ? { at, choice, change: "met" } : { at, choice, change: "own", was };
    });
    return [...all.filter((each) => !each.change), ...all.filter((each) => each.change)];
  }

  if (passesFrom(from, allowance)) return { way };
  return spent ? "spent" : { way: undefined, limited };
}

function spend({ own, total }: Allowance, change: Taken["change"]): Allowance | undefined {
  if (!change) return { own, total };
  const left = { own: change === "own" ? own - 1 : own, total: total - 1 };
  return left.own < 0 || left.total < 0 ? undefined : left;
}
