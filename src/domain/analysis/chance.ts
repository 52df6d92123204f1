/**
 * The chance of `hits` or more, where each trial hits with a chance of its own: the upper tail of the Poisson binomial,
 * exact by adding one trial after another. With equal chances it is the one-sided binomial test.
 */
export function chanceOf(hits: number, trials: readonly number[]): number {
  let counts = [1];
  for (const chance of trials) {
    const next = new Array<number>(counts.length + 1).fill(0);
    counts.forEach((mass, count) => {
      next[count] = (next[count] as number) + mass * (1 - chance);
      next[count + 1] = (next[count + 1] as number) + mass * chance;
    });
    counts = next;
  }
  return counts.slice(hits).reduce((sum, mass) => sum + mass, 0);
}
