import type { Worth } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Branch, Scenario } from "#domain/pack/scenario.ts";
import type { Exchange } from "#domain/session/session.ts";
import { assess } from "./assess.ts";
import { type Answer, type Answers, boundOf } from "./fewest-changes-bound.ts";
import { exchangeAt } from "./fewest-changes-exchange.ts";
import { refereeOf } from "./fewest-changes-referee.ts";
import { findPass, type Search, type Sought, type Taken } from "./fewest-changes-search.ts";

/** One thing to do otherwise. */
export type Change = {
  /** The turn of the way that passes, from 0. Up to the first change it is the turn of the attempt. */
  turn: number;
  node: string;
  /** What was chosen here; none where the attempt did not come here, or not so often. */
  was?: Answer;
  /** What is said here, where the attempt never heard it. */
  line?: Branch;
  choice: string;
};

/** The least that would have had to be otherwise for a pass. */
export type FewestChanges =
  | {
      known: true;
      total: number;
      /** Own choices changed, and decisions met that the attempt had not. */
      own: number;
      met: number;
      changes: Change[];
      /** The whole way, choice by choice. */
      choices: string[];
      /** False where the budget ended before it was sure that no way with as many changes has fewer own. */
      settled: boolean;
    }
  /** Nothing would have helped: nobody can pass here. */
  | { known: true; total: null }
  /** The budget ended: fewer than so many are not enough. */
  | { known: false; atLeast: number };

/** Turns that are tried before the answer is "at least". About two seconds of a worker. */
export const MOST_TRIED = 200_000;

type Rules = Pick<Book, "rules" | "rubric" | "dimensions">;

/**
 * The fewest changes that would have passed: own choices changed, and decisions newly met (turns with something to
 * choose that the attempt did not come to), the least of both together; of those the fewest own; of those the one that
 * keeps to the attempt longest, then turn by turn what was answered, then the file's order. Turns are matched by node
 * and how often it was passed. One more change is allowed at a time, so the first pass found has the fewest; `assess` confirms it.
 */
export function fewestChanges(
  scenario: Scenario,
  book: Rules,
  worth: Worth,
  exchanges: readonly Exchange[],
  tried = MOST_TRIED,
): FewestChanges {
  if (!worth.graph.complete) return { known: false, atLeast: 1 };
  const search = searchOf(scenario, book, worth, exchanges, tried);
  const { start } = search.referee;
  if (start.tally + search.bound.atAll(start) < 0) return { known: true, total: null };
  for (let total = 0; ; total += 1) {
    const found = findPass(search, start, { own: total, total });
    if (found === "spent") return { known: false, atLeast: total };
    if (!found.way && !found.limited) return { known: true, total: null };
    if (found.way) return withFewestOwn(search, book, found.way, total);
  }
}

/** Everything a search needs, for an attempt on a scenario that was seen whole. */
export function searchOf(
  scenario: Scenario,
  book: Rules,
  worth: Worth,
  exchanges: readonly Exchange[],
  tried: number,
): Search {
  const referee = refereeOf(scenario, book, worth);
  const answers = answersOf(exchanges);
  const bound = boundOf(scenario, worth, referee, answers);
  return { scenario, worth, referee, bound, answers, budget: { turns: tried } };
}

function answersOf(exchanges: readonly Exchange[]): Answers {
  const answers = new Map<string, Answer[]>();
  for (const [turn, { node, move }] of exchanges.entries()) {
    answers.set(node.id, [...(answers.get(node.id) ?? []), { choice: move.choice.id, turn }]);
  }
  return answers;
}

function withFewestOwn(search: Search, book: Rules, first: Taken[], total: number): FewestChanges {
  const ownOf = (way: Taken[]) => way.filter((each) => each.change === "own").length;
  let [way, settled] = [first, true];
  for (let own = 0; own <= ownOf(first); own += 1) {
    const found: Sought = findPass(search, search.referee.start, { own, total });
    if (found === "spent") settled = false;
    if (found === "spent") break;
    if (!found.way) continue;
    way = found.way;
    break;
  }
  return told(search, book, way, settled);
}

function told({ scenario, worth }: Search, book: Rules, way: Taken[], settled: boolean): FewestChanges {
  const { graph } = worth;
  const turns = way.map((taken) => {
    const before = graph.situations[taken.at];
    const choice = graph.edges[taken.at]?.[taken.choice]?.choice.id;
    if (!before || choice === undefined) throw new Error("a way through situations that were never seen");
    return { ...taken, before, choice };
  });
  const exchanges = turns.map(({ before, choice }) => exchangeAt(scenario, before, choice));
  if (!assess(scenario, book, worth, exchanges).score.passed) throw new Error("the way found does not pass");
  const changes = turns.flatMap(({ before: { node }, choice, change, was }, turn): Change[] =>
    change ? [{ turn, node, choice, ...(was ? { was } : heard(exchanges[turn])) }] : [],
  );
  const own = changes.filter((each) => each.was !== undefined).length;
  return {
    ...{ known: true, total: changes.length, own, met: changes.length - own, changes, settled },
    choices: turns.map((each) => each.choice),
  };
}

function heard(exchange: Exchange | undefined): Pick<Change, "line"> {
  return exchange?.line ? { line: exchange.line } : {};
}
