/**
 * How far off the abilities may be: the covariance of their errors, the general ability first, then the dimensions'
 * deviations. Square and symmetric, in logits squared.
 */
export type Spread = number[][];

/** How abilities differ between people before anything is known of one: standard deviations of 1 and 0.8, assumed. */
const GENERAL = 1;
const OWN = 0.64;

export function firstSpread(dimensions: number): Spread {
  return Array.from({ length: dimensions + 1 }, (_, row) =>
    Array.from({ length: dimensions + 1 }, (_, column) => (row !== column ? 0 : row === 0 ? GENERAL : OWN)),
  );
}

/** One step of Elo, as far as its error goes. */
export type Step = {
  /** Place of the dimension, from 1. */
  at: number;
  gains: { general: number; own: number };
  /** dP ÷ d ability, and the variance P(1 − P) of what came of the occasion. */
  slope: number;
  noise: number;
};

/**
 * The error after a step that moves the abilities by k·(kept − P): with h the slope at the general ability and at
 * the dimension's, e′ = (I − k hᵀ)e − k·noise, so Σ′ = Σ − k uᵀ − u kᵀ + k kᵀ(hᵀu + noise) where u = Σh.
 */
export function stepped(spread: Spread, { at, gains, slope, noise }: Step): Spread {
  const k = spread.map((_, place) => (place === 0 ? gains.general : place === at ? gains.own : 0));
  const u = spread.map((row) => slope * (cell(row, 0) + cell(row, at)));
  const both = slope * (cell(u, 0) + cell(u, at)) + noise;
  return spread.map((row, r) =>
    row.map(
      (value, c) =>
        value - cell(k, r) * cell(u, c) - cell(u, r) * cell(k, c) + cell(k, r) * cell(k, c) * both,
    ),
  );
}

/** Standard deviation of the ability in the dimension at this place; of the general ability at 0. */
export function deviationAt(spread: Spread, at: number): number {
  const own = cell(spread[at] ?? [], at);
  if (at === 0) return Math.sqrt(own);
  return Math.sqrt(own + cell(spread[0] ?? [], 0) + 2 * cell(spread[0] ?? [], at));
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? 0;
}
