import { isTrap, loopEquations } from "./chances-loop.ts";
import { isPlain } from "./chances-walk.ts";
import { bucketsOf, type Tally } from "./guess-buckets.ts";
import type { ScoredStep, Standings } from "./guess-standings.ts";

/** Where chance goes while it flows through the standings. */
export type Flow = {
  /** What a step adds to the tally. */
  shift(step: ScoredStep): number;
  /**
   * Told of the chance that comes to a standing with a tally, and what was earned up to there summed over that
   * chance; true if its fate is settled and it need go no further.
   */
  settles(standing: number, tally: number, chance: number, earned: number): boolean;
};

/** How it went. `never` is the chance of not ending; `tail` what loops had not yet let go. */
export type Flowed = { complete: boolean; buckets: number; never: number; tail: number };

const MOST_BUCKETS = 3_000_000;

/**
 * Lets the chance of random play flow from the start through all standings, kept apart by a running tally: a bucket
 * for each standing and tally. A step that stays in a loop changes no tally, so each tally is one right side of the
 * same equations.
 * @param loops as `loopsOf` gives them.
 */
export function flow(
  standings: Standings,
  loops: readonly (readonly number[])[],
  start: number,
  { shift, settles }: Flow,
  most = MOST_BUCKETS,
): Flowed {
  const { steps, outcome } = standings;
  const { put, chanceOf, earnedOf, take, made } = bucketsOf(steps.length);
  put(0, start, 1, 0);
  const flowed = { complete: true, buckets: 0, never: 0, tail: 0 };
  const onward = (
    place: number,
    tally: number,
    chance: number,
    earned: number,
    inside?: ReadonlySet<number>,
  ) => {
    for (const step of steps[place] as ScoredStep[]) {
      if (inside?.has(step.to)) continue;
      const more = step.chance * (earned + step.earned * chance);
      put(step.to, tally + shift(step), chance * step.chance, more);
    }
  };
  const unsettled = (place: number): Tally => {
    const arrived = take(place);
    for (const [tally, slot] of arrived) {
      if (settles(place, tally, chanceOf(slot), earnedOf(slot))) arrived.delete(tally);
    }
    return arrived;
  };
  const total = (arrived: readonly Tally[]) =>
    arrived.flatMap((each) => [...each.values()]).reduce((sum, slot) => sum + chanceOf(slot), 0);
  for (const loop of loops.toReversed()) {
    const arrived = loop.map(unsettled);
    flowed.buckets = made();
    if (flowed.buckets > most) return { ...flowed, complete: false };
    if (isPlain(steps, loop)) {
      const [place] = loop as [number];
      const stuck = steps[place]?.length === 0 && outcome[place] === undefined;
      if (stuck) flowed.never += total(arrived);
      for (const [tally, slot] of arrived[0] as Tally) onward(place, tally, chanceOf(slot), earnedOf(slot));
      continue;
    }
    const found = new Set(arrived.flatMap((each) => [...each.keys()]));
    if (found.size === 0) continue;
    if (isTrap(steps, loop)) {
      flowed.never += total(arrived);
      continue;
    }
    const inside = new Set(loop);
    const equations = loopEquations(steps, loop);
    for (const tally of found) {
      const entering = arrived.map((each) => each.get(tally));
      const solve = (of: (slot: number) => number) =>
        equations.visits(Float64Array.from(entering, (slot) => (slot === undefined ? 0 : of(slot))));
      const [chance, earned] = [solve(chanceOf), solve(earnedOf)];
      flowed.tail += chance.tail;
      loop.forEach((place, index) => {
        onward(place, tally, chance.values[index] as number, earned.values[index] as number, inside);
      });
    }
  }
  return flowed;
}
