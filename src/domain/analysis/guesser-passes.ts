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

/**
 * The highest chance that `passes` or fewer of `plays` would still have 1 % of the time: the one-sided upper 99 % bound
 * of Clopper and Pearson, by halving.
 */
export function upperBound(passes: number, plays: number): number {
  let [low, high] = [passes / plays, 1];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (atMost(passes, plays, middle) > 0.01) low = middle;
    else high = middle;
  }
  return high;
}

/** The chance of so many hits or fewer in so many trials, term by term. */
function atMost(hits: number, trials: number, chance: number): number {
  let log = trials * Math.log1p(-chance);
  let sum = Math.exp(log);
  for (let hit = 1; hit <= hits; hit += 1) {
    log += Math.log((trials - hit + 1) / hit) + Math.log(chance) - Math.log1p(-chance);
    sum += Math.exp(log);
  }
  return sum;
}
