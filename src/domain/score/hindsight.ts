import { worthOf } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Exchange } from "#domain/session/session.ts";
import { type Domino, firstDomino } from "./domino.ts";
import { type FewestChanges, fewestChanges } from "./fewest-changes.ts";
import { type LastChance, lastChance } from "./last-chance.ts";

/** What is worked out of an attempt that did not pass, once it is over. */
export type Hindsight = { domino: Domino | undefined; fewest: FewestChanges; last: LastChance };

/**
 * First domino, fewest changes and last chance, each told as soon as it is known: the first takes as long as exploring
 * the scenario, the others up to their budget.
 */
export function* hindsightOf(
  scenario: Scenario,
  book: Pick<Book, "rules" | "rubric" | "dimensions">,
  exchanges: readonly Exchange[],
): Generator<Partial<Hindsight>, Hindsight> {
  const worth = worthOf(scenario, book.rubric.endings);
  const domino = firstDomino(scenario, worth, exchanges);
  yield { domino };
  const fewest = fewestChanges(scenario, book, worth, exchanges);
  yield { domino, fewest };
  return { domino, fewest, last: lastChance(scenario, book, worth, exchanges) };
}
