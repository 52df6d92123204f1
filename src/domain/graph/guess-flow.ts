import { isTrap, loopEquations } from "./chances-loop.ts";
import { isPlain } from "./chances-walk.ts";
import type { ScoredStep, Standings } from "./guess-standings.ts";

/** The chance of standing somewhere with some tally, and what was earned up to there, summed over that chance. */
export type Bucket = { chance: number; earned: number };

/** Where chance goes while it flows through the standings. */
export type Flow = {
  /** What a step adds to the tally. */
  shift(step: ScoredStep): number;
  /** Told of all that comes to a standing with a tally; true if its fate is settled and it need go no further. */
  settles(standing: number, tally: number, bucket: Bucket): boolean;
};

/** How it went. `never` is the chance of not ending; `tail` what loops had not yet let go. */
export type Flowed = { complete: boolean; buckets: number; never: number; tail: number };

export const MOST_BUCKETS = 3_000_000;

type Tally = Map<number, Bucket>;

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
  const tallies: (Tally | undefined)[] = steps.map(() => undefined);
  tallies[0] = new Map([[start, { chance: 1, earned: 0 }]]);
  const flowed = { complete: true, buckets: 0, never: 0, tail: 0 };
  const onward = (place: number, tally: number, { chance, earned }: Bucket, inside?: ReadonlySet<number>) => {
    for (const step of steps[place] as ScoredStep[]) {
      if (inside?.has(step.to)) continue;
      const there = tallies[step.to] ?? new Map<number, Bucket>();
      tallies[step.to] = there;
      const after = tally + shift(step);
      const bucket = there.get(after);
      const more = step.chance * (earned + step.earned * chance);
      if (!bucket) there.set(after, { chance: chance * step.chance, earned: more });
      else {
        bucket.chance += chance * step.chance;
        bucket.earned += more;
      }
    }
  };
  for (const loop of loops.toReversed()) {
    const arrived = loop.map((place) => unsettled(place, tallies, settles));
    flowed.buckets += arrived.reduce((sum, each) => sum + each.size, 0);
    if (flowed.buckets > most) return { ...flowed, complete: false };
    if (isPlain(steps, loop)) {
      const [place] = loop as [number];
      const stuck = steps[place]?.length === 0 && outcome[place] === undefined;
      if (stuck) flowed.never += chanceOf(arrived);
      for (const [tally, bucket] of arrived[0] as Tally) onward(place, tally, bucket);
      continue;
    }
    const found = new Set(arrived.flatMap((each) => [...each.keys()]));
    if (found.size === 0) continue;
    if (isTrap(steps, loop)) {
      flowed.never += chanceOf(arrived);
      continue;
    }
    const inside = new Set(loop);
    const equations = loopEquations(steps, loop);
    for (const tally of found) {
      const entering = arrived.map((each) => each.get(tally));
      const chance = equations.visits(Float64Array.from(entering, (each) => each?.chance ?? 0));
      const earned = equations.visits(Float64Array.from(entering, (each) => each?.earned ?? 0));
      flowed.tail += chance.tail;
      loop.forEach((place, index) => {
        const bucket = {
          chance: chance.values[index] as number,
          earned: earned.values[index] as number,
        };
        onward(place, tally, bucket, inside);
      });
    }
  }
  return flowed;
}

/** What came to a place and is not settled there; the place is emptied. */
function unsettled(place: number, tallies: (Tally | undefined)[], settles: Flow["settles"]): Tally {
  const arrived = tallies[place] ?? new Map<number, Bucket>();
  tallies[place] = undefined;
  for (const [tally, bucket] of arrived) if (settles(place, tally, bucket)) arrived.delete(tally);
  return arrived;
}

function chanceOf(arrived: readonly Tally[]): number {
  return arrived.reduce((sum, tally) => {
    return sum + [...tally.values()].reduce((all, { chance }) => all + chance, 0);
  }, 0);
}
