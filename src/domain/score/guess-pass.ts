import type { Guess } from "#domain/graph/guess.ts";
import type { Worth } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { OutcomeName, Scenario } from "#domain/pack/scenario.ts";
import { randomOf } from "#domain/session/random.ts";
import { MOST_TURNS } from "#domain/session/trace.ts";
import { upperBound } from "./clopper-pearson.ts";
import { boundOf } from "./fewest-changes-bound.ts";
import { refereeOf } from "./fewest-changes-referee.ts";
import { ORDER } from "./score.ts";

/** How likely a guesser is to pass as a whole, at most. All are chances, 0–1. */
export type GuessPass =
  /** Judgement and outcome alone, exactly: rules can only make it less. */
  | { by: "bound"; upper: number }
  /** What seeded plays came to, with an upper bound that holds with a confidence of 99 %. */
  | { by: "plays"; upper: number; plays: number; passes: number }
  /** The scenario was not seen whole, so nothing is known. */
  | { by: "nothing"; upper: 1 };

/** Where the exact bound is below this, no plays are needed. */
const ENOUGH = 0.01;
const PLAYS = 20_000;
const CONFIDENCE = 0.99;

/**
 * That a guesser passes: never more than that judgement reaches its cut at an ending good enough for a pass, which
 * `guessOf` gives exactly. Where that is 1 % or more, or unknown, whole conversations are played at random and judged.
 */
export function guessPass(
  scenario: Scenario,
  book: Pick<Book, "rules" | "rubric" | "dimensions">,
  /** Of every situation by itself; asked for only where conversations must be played. */
  worth: () => Worth,
  guess: Guess,
  { plays = PLAYS, seed = "guesser" }: { plays?: number; seed?: string } = {},
): GuessPass {
  const least = ORDER.indexOf(book.rubric.outcome);
  const bound = guess.known
    ? ORDER.slice(least).reduce((sum: number, each: OutcomeName) => sum + guess.cutWith[each], 0)
    : guess.reached.atMost;
  if (bound < ENOUGH) return { by: "bound", upper: bound };
  const whole = worth();
  if (!whole.graph.complete) return { by: "nothing", upper: 1 };
  const passes = passesOf(scenario, book, whole, plays, seed);
  return { by: "plays", upper: Math.min(bound, upperBound(passes, plays, CONFIDENCE)), plays, passes };
}

/** How many of so many random conversations pass. One that cannot pass any more is not played to its end. */
function passesOf(
  scenario: Scenario,
  book: Pick<Book, "rules" | "rubric" | "dimensions">,
  worth: Worth,
  plays: number,
  seed: string,
): number {
  const referee = refereeOf(scenario, book, worth);
  const bound = boundOf(scenario, worth, referee, new Map());
  const random = randomOf(seed);
  const { edges } = worth.graph;
  let passes = 0;
  for (let play = 0; play < plays; play += 1) {
    let position = referee.start;
    for (let open = edges[0] ?? []; open.length > 0 && position.turns < MOST_TURNS; ) {
      if (referee.isBeyondHelp(position) || position.tally + bound.atAll(position) < 0) break;
      position = referee.step(position, Math.floor(random() * open.length));
      open = edges[position.at] ?? [];
    }
    if (referee.passes(position)) passes += 1;
  }
  return passes;
}
