// How well one list of numbers tells the order of another.

/** Spearman's rank correlation, −1 to 1; equals share their mean rank. */
export function spearman(one: readonly number[], other: readonly number[]): number {
  const [mine, theirs] = [ranksOf(one), ranksOf(other)];
  const middle = (one.length - 1) / 2;
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, at) => sum + (value - middle) * ((b[at] ?? 0) - middle), 0);
  return product(mine, theirs) / Math.sqrt(product(mine, mine) * product(theirs, theirs));
}

function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const alike = values.filter((other) => other === value).length;
    return below + (alike - 1) / 2;
  });
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
