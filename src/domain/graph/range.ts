import type { Scenario } from "#domain/pack/scenario.ts";
import { loopsOf } from "./chances-walk.ts";
import { mostAhead } from "./guess-bounds.ts";
import { flow } from "./guess-flow.ts";
import { type Beyond, isBeyond, type ScoredStep, type Standings, standingsOf } from "./guess-standings.ts";
import type { Worth } from "./worth.ts";

/** Σ weight × value and what it is divided by; whole numbers, so the quotient in percent is exact. */
export type Share = { earned: number; all: number };

/** What judgement can come to, in percent and not rounded. */
export type JudgementRange =
  | {
      known: true;
      /** The best and the worst of all conversations that end; none where none decides anything. */
      best?: Share;
      worst?: Share;
      /** The mean over random play that ends with something decided; unknown where that takes too many buckets. */
      random: { known: true; percent: number | null; residual: number } | { known: false; buckets: number };
    }
  | Beyond;

/**
 * Best, worst and mean random judgement of a scenario. Best and worst are quotients of two sums along a way, so the
 * best is found as by Dinkelbach: the way with most earned − λ × all, λ the best quotient so far, until none is
 * better; every comparison is of whole numbers. The mean is taken apart by the divisor, which takes few values.
 */
export function rangeOf(
  scenario: Scenario,
  worth: Worth,
  standings = standingsOf(scenario, worth),
): JudgementRange {
  if (isBeyond(standings)) return standings;
  const loops = loopsOf(standings.steps);
  const best = extreme(standings, loops, 1);
  const worst = extreme(standings, loops, -1);
  return {
    known: true,
    ...(best && { best }),
    ...(worst && { worst }),
    random: meanOf(standings, loops),
  };
}

function extreme(
  standings: Standings,
  loops: readonly (readonly number[])[],
  sign: 1 | -1,
): Share | undefined {
  // First the way that decides most: a way that decides nothing has no quotient and must not be the first guess.
  let found = along(standings, mostAhead(standings, loops, (step) => step.all).by);
  if (found.all <= 0) return undefined;
  for (;;) {
    const { earned, all } = found;
    const excess = (step: ScoredStep) => sign * (step.earned * all - earned * step.all);
    const { most, by } = mostAhead(standings, loops, excess);
    const atStart = -sign * earned * standings.spineWeight;
    if (!(atStart + (most[0] as number) > 0)) return found;
    found = along(standings, by);
  }
}

/** What the way from the start by these steps earns. A loop is left by the step of any of its standings. */
function along({ spineWeight }: Standings, by: readonly (ScoredStep | undefined)[]): Share {
  const share = { earned: 0, all: spineWeight };
  for (let step = by[0]; step; step = by[step.to]) {
    share.earned += step.earned;
    share.all += step.all;
  }
  return share;
}

/** A way less likely than this is put aside. */
const HARDLY = 1e-19;

/** E(earned ÷ all), from the chance of each `all` and the mean of `earned` with it. */
function meanOf(standings: Standings, loops: readonly (readonly number[])[]) {
  let [total, chances, hardly] = [0, 0, 0];
  const flowed = flow(standings, loops, standings.spineWeight, {
    shift: ({ all }) => all,
    settles(standing, all, chance, earned) {
      if (standings.outcome[standing] === undefined) {
        if (chance >= HARDLY) return false;
        hardly += chance;
        return true;
      }
      if (all > 0) {
        total += earned / all;
        chances += chance;
      }
      return true;
    },
  });
  if (!flowed.complete) return { known: false as const, buckets: flowed.buckets };
  const percent = chances > 0 ? total / chances : null;
  return { known: true as const, percent, residual: 100 * (hardly + flowed.tail) };
}
