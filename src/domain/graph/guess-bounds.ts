import type { ScoredStep, Standings } from "./guess-standings.ts";

/** The best that can still come, for every standing: how much, and by which step the best way leaves its loop. */
export type Ahead = { most: Float64Array; by: (ScoredStep | undefined)[] };

/**
 * For every standing the most that `worth` of the steps can still add up to on a way to an ending; −∞ where none can
 * be reached. Steps that stay in a loop of standings add nothing, for only a first time counts: so a loop is worth
 * its best way out.
 * @param loops as `loopsOf` gives them: what lies ahead comes first.
 */
export function mostAhead(
  { steps, outcome }: Standings,
  loops: readonly (readonly number[])[],
  worth: (step: ScoredStep) => number,
): Ahead {
  const most = new Float64Array(steps.length).fill(Number.NEGATIVE_INFINITY);
  const by: (ScoredStep | undefined)[] = steps.map(() => undefined);
  for (const loop of loops) {
    let best = Number.NEGATIVE_INFINITY;
    let way: ScoredStep | undefined;
    const inside = new Set(loop);
    for (const place of loop) {
      if (outcome[place] !== undefined) best = 0;
      for (const step of steps[place] ?? []) {
        if (inside.has(step.to)) continue;
        const total = worth(step) + (most[step.to] as number);
        if (total > best) [best, way] = [total, step];
      }
    }
    for (const place of loop) {
      most[place] = best;
      by[place] = way;
    }
  }
  return { most, by };
}
