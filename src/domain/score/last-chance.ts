import type { Worth } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Exchange } from "#domain/session/session.ts";
import { MOST_TRIED, searchOf } from "./fewest-changes.ts";
import type { Position } from "./fewest-changes-referee.ts";
import { ANYTHING, findPass } from "./fewest-changes-search.ts";

/**
 * The last turn, from 0, at which some choice and some way on from it would still have passed; null where there was
 * none from the start. After an attempt that was left it may be the turn that was never taken. Where the budget ended,
 * it is not before `from` (none: nothing is proved) and not after `to`.
 */
export type LastChance =
  | { known: true; turn: number | null }
  | { known: false; from: number | null; to: number };

/**
 * Goes back from the end of an attempt, turn by turn, until what stands then can still be brought to a pass. Whatever
 * passes after a turn passes before it too, so the first found is the last chance.
 */
export function lastChance(
  scenario: Scenario,
  book: Pick<Book, "rules" | "rubric" | "dimensions">,
  worth: Worth,
  exchanges: readonly Exchange[],
  tried = MOST_TRIED,
): LastChance {
  if (!worth.graph.complete) return { known: false, from: null, to: exchanges.length };
  const search = searchOf(scenario, book, worth, exchanges, tried);
  const positions: Position[] = [search.referee.start];
  for (const { move } of exchanges) {
    const before = positions.at(-1) as Position;
    const open = worth.graph.edges[before.at] ?? [];
    positions.push(
      search.referee.step(
        before,
        open.findIndex((edge) => edge.choice.id === move.choice.id),
      ),
    );
  }
  for (let turn = exchanges.length; turn >= 0; turn -= 1) {
    const found = findPass(search, positions[turn] as Position, ANYTHING);
    if (found === "spent") return { known: false, from: passBefore(turn), to: turn };
    if (found.way) return { known: true, turn };
  }
  return { known: true, turn: null };

  /** The latest earlier turn from which a pass is soon found, if any. */
  function passBefore(turn: number): number | null {
    for (let earlier = turn - 1; earlier >= 0; earlier -= 1) {
      search.budget.turns = tried / 20;
      const found = findPass(search, positions[earlier] as Position, ANYTHING);
      if (found !== "spent" && found.way) return earlier;
    }
    return null;
  }
}
