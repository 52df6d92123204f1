import { fingerprint } from "#domain/pack/fingerprint.ts";

/** Numbers in [0, 1), the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export function randomOf(seed: string): () => number {
  let state = Number.parseInt(fingerprint(seed).slice(-8), 16);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same things in an order that the seed fixes (Fisher–Yates). */
export function shuffled<T>(things: readonly T[], seed: string): T[] {
  const random = randomOf(seed);
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
