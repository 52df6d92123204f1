import type { ScoredStep, Standings } from "./guess-standings.ts";

/** An upper bound of the chance that what lies ahead of a standing adds at least so much, as its natural logarithm. */
export type Rare = (standing: number, atLeast: number) => number;

/** How steeply gains are weighed; one of these is near the best for whatever is asked. */
const STEEPNESS = [0.002, 0.005, 0.012, 0.03, 0.07];

/**
 * Chernoff's bound: P(G ≥ x) ≤ e^(−θx) × E e^(θG) for any θ > 0, with E e^(θG) worked out backward from the endings, in
 * logarithms. It lets chance that can hardly matter any more be put aside, and says how much that is at most. A loop
 * adds nothing inside, so it is worth at most its best way out.
 * @param loops as `loopsOf` gives them.
 */
export function rareGains(
  standings: Standings,
  loops: readonly (readonly number[])[],
  gain: (step: ScoredStep) => number,
): Rare {
  const tables = STEEPNESS.map((steepness) => expected(standings, loops, (step) => steepness * gain(step)));
  return (standing, atLeast) => {
    let least = 0;
    for (let index = 0; index < tables.length; index += 1) {
      const bound =
        ((tables[index] as Float64Array)[standing] as number) - (STEEPNESS[index] as number) * atLeast;
      if (bound < least) least = bound;
    }
    return least;
  };
}

/** log E e^G for every standing; −∞ where no ending can be reached. */
function expected(
  { steps, outcome }: Standings,
  loops: readonly (readonly number[])[],
  gain: (step: ScoredStep) => number,
): Float64Array {
  const logs = new Float64Array(steps.length).fill(Number.NEGATIVE_INFINITY);
  for (const loop of loops) {
    const [only] = loop as [number];
    const open = loop.length > 1 ? [] : (steps[only] as ScoredStep[]);
    if (outcome[only] !== undefined) logs[only] = 0;
    else if (loop.length === 1 && open.every(({ to }) => to !== only)) {
      const parts = open.map((step) => Math.log(step.chance) + gain(step) + (logs[step.to] as number));
      const most = parts.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
      if (most === Number.NEGATIVE_INFINITY) continue;
      logs[only] = most + Math.log(parts.reduce((sum, part) => sum + Math.exp(part - most), 0));
    } else {
      const inside = new Set(loop);
      const ways = loop.flatMap((place) =>
        (steps[place] as ScoredStep[]).filter(({ to }) => !inside.has(to)),
      );
      const best = ways.reduce(
        (most, step) => Math.max(most, gain(step) + (logs[step.to] as number)),
        Number.NEGATIVE_INFINITY,
      );
      for (const place of loop) logs[place] = best;
    }
  }
  return logs;
}
