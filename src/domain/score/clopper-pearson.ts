/**
 * The upper Clopper–Pearson bound of a chance, 0–1: the largest chance with which so few hits, or fewer, in so many
 * trials would still come about with probability 1 − confidence (Clopper and Pearson 1934). Holds with at least the
 * confidence stated, whatever the chance is. Found by halving to within 1e-15.
 */
export function upperBound(hits: number, trials: number, confidence: number): number {
  if (hits >= trials) return 1;
  let [low, high] = [hits / trials, 1];
  for (let half = 0; half < 60 && high - low > 1e-15; half += 1) {
    const middle = (low + high) / 2;
    if (atMost(hits, trials, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

/** The probability of at most so many hits in so many trials, summed from the logarithms of its terms. */
function atMost(hits: number, trials: number, chance: number): number {
  let log = trials * Math.log1p(-chance);
  let sum = Math.exp(log);
  for (let hit = 1; hit <= hits; hit += 1) {
    log += Math.log((trials - hit + 1) / hit) + Math.log(chance) - Math.log1p(-chance);
    sum += Math.exp(log);
  }
  return Math.min(1, sum);
}
