/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Lowest to highest, in whole units. */
export function spread(figures: readonly number[]): string {
  return `${Math.round(Math.min(...figures))}–${Math.round(Math.max(...figures))}`;
}

/** How long some work takes, in ms: the median of several goes, after one that warms the engine. */
export function timed(work: () => unknown, goes = 15): number {
  work();
  const times = Array.from({ length: goes }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return median(times);
}
