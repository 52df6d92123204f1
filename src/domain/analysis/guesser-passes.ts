import type { Worth } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { assess } from "#domain/score/assess.ts";
import { playBot } from "./bots.ts";

/** Somebody to whom all options are alike. */
const GUESSER = { id: "guesser", cue: () => 0 };

/** How many of so many seeded plays by guessing pass as a whole. */
export function guesserPasses(scenario: Scenario, book: Book, worth: Worth, plays: number): number {
  let passes = 0;
  for (let seed = 0; seed < plays; seed += 1) {
    const exchanges = playBot(scenario, book, GUESSER, `guess ${seed}`);
    if (assess(scenario, book, worth, exchanges).score.passed) passes += 1;
  }
  return passes;
}
