/**
 * The first of the things that rank highest. Ranks are compared number by number, a lower one being better; equals
 * keep their order, so the same things always give the same one.
 */
export function pick<T>(things: readonly T[], rankOf: (thing: T) => readonly number[]): T | undefined {
  let best: { thing: T; rank: readonly number[] } | undefined;
  for (const thing of things) {
    const rank = rankOf(thing);
    if (!best || isBelow(rank, best.rank)) best = { thing, rank };
  }
  return best?.thing;
}

function isBelow(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}
