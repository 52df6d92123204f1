import type { OutcomeName, Scenario } from "#domain/pack/scenario.ts";
import { chancesAhead, OUTCOMES } from "./chances-ahead.ts";
import { loopsOf } from "./chances-walk.ts";
import { mostAhead } from "./guess-bounds.ts";
import { flow } from "./guess-flow.ts";
import { rareGains } from "./guess-rare.ts";
import { type Beyond, isBeyond, type ScoredStep, standingsOf } from "./guess-standings.ts";
import type { Worth } from "./worth.ts";

/**
 * What a guesser gets, who takes every open choice with the same chance (of a checklist: every way to fill it in).
 * Chances are 0–1 and exact but for the rounding of floating point and `residual`, what loops had not yet let go.
 */
export type Guess =
  | {
      known: true;
      /** The chance of reaching the cut of judgement at an ending. */
      cut: number;
      /** The same with an ending that is not lost. */
      cutNotLost: number;
      /** The same apart for each outcome. */
      cutWith: Record<OutcomeName, number>;
      /** No chance is further off than this: what was put aside as hardly possible, and what loops had not let go. */
      residual: number;
      size: { standings: number; bits: number; buckets: number };
    }
  | Unknown;

/** Too large: why, how far it got, and between what the chance of reaching the cut must lie. */
export type Unknown = {
  known: false;
  reached: { why: Beyond["why"] | "buckets" | "loops"; count: number; atLeast: number; atMost: number };
};

/** Above this a residual is no rounding any more. */
const TAIL = 1e-12;

/** A bucket is put aside when it matters with less than this chance: e^−44 is 8 × 10⁻²⁰. */
const HARDLY = -44;

/**
 * Judgement reaches the cut when Σ w·v ≥ cut × (Σ w + weight of the spine never reached). So one whole number tells:
 * T starts at −cut × weight of the spine; a first time through a decision adds w × (v − cut), on the spine w × v (and
 * w × cut where it turned out to be no decision); at an ending T ≥ 0 passes. Chance flows through (standing, T), and is
 * settled as soon as T cannot fall below 0, or reach it, any more, or does so with a chance below 10⁻¹⁹.
 */
export function guessOf(
  scenario: Scenario,
  worth: Worth,
  cut: number,
  standings = standingsOf(scenario, worth),
): Guess {
  if (isBeyond(standings)) {
    return { known: false, reached: { why: standings.why, count: standings.reached, atLeast: 0, atMost: 1 } };
  }
  const loops = loopsOf(standings.steps);
  const gain = ({ earned, all }: ScoredStep) => earned - cut * all;
  const { most } = mostAhead(standings, loops, gain);
  const { most: lossAhead } = mostAhead(standings, loops, (step) => -gain(step));
  const ahead = chancesAhead(scenario, worth.graph);
  const cutWith = { good: 0, partial: 0, poor: 0, lost: 0 };
  const gains = rareGains(standings, loops, gain);
  const losses = rareGains(standings, loops, (step) => -gain(step));
  let [failed, hardly] = [0, 0];
  const flowed = flow(standings, loops, -cut * standings.spineWeight, {
    shift: gain,
    settles(standing, tally, chance) {
      const at = standings.situation[standing] as number;
      let passes = tally - (lossAhead[standing] as number) >= 0;
      if (!passes && tally + (most[standing] as number) >= 0) {
        const [rises, falls] = [gains(standing, -tally), losses(standing, tally)];
        const little = Math.log(chance) + Math.min(rises, falls);
        if (little > HARDLY) return false;
        hardly += Math.exp(little);
        passes = falls < rises;
      }
      failed += chance;
      if (!passes) return true;
      for (const outcome of OUTCOMES) {
        const share = chance * (ahead.of[outcome][at] as number);
        cutWith[outcome] += share;
        failed -= share;
      }
      return true;
    },
  });
  const { good, partial, poor, lost } = cutWith;
  const cutNotLost = good + partial + poor;
  const residual = hardly + flowed.tail + ahead.tail;
  const { buckets } = flowed;
  if (!flowed.complete || residual > TAIL) {
    const why = flowed.complete ? "loops" : "buckets";
    const atLeast = Math.max(0, cutNotLost + lost - residual);
    return {
      known: false,
      reached: { why, count: buckets, atLeast, atMost: Math.min(1, 1 - failed + residual) },
    };
  }
  const size = { standings: standings.situation.length, bits: standings.bits, buckets };
  return { known: true, cut: cutNotLost + lost, cutNotLost, cutWith, residual, size };
}
