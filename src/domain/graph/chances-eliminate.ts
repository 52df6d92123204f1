import type { InsideStep, Loop } from "./chances-loop.ts";

/**
 * A loop's equations solved outright, by writing I − P as L·U. As the loop can be left from everywhere, I − P is a
 * regular M-matrix with a heavy diagonal: no pivots are needed. n³ ÷ 3 steps once, n² for each answer.
 */
export function eliminated(steps: readonly InsideStep[], size: number): Loop {
  const rows = Array.from({ length: size }, () => new Float64Array(size));
  for (const { from, to, chance } of steps) {
    const row = rows[from] as Float64Array;
    row[to] = (row[to] as number) - chance;
  }
  rows.forEach((row, place) => {
    row[place] = (row[place] as number) + 1;
  });
  for (let pivot = 0; pivot < size; pivot += 1) {
    const by = rows[pivot] as Float64Array;
    for (let under = pivot + 1; under < size; under += 1) {
      const row = rows[under] as Float64Array;
      if (row[pivot] === 0) continue;
      const factor = (row[pivot] as number) / (by[pivot] as number);
      row[pivot] = factor;
      for (let at = pivot + 1; at < size; at += 1)
        row[at] = (row[at] as number) - factor * (by[at] as number);
    }
  }
  const entry = (row: number, column: number) => (rows[row] as Float64Array)[column] as number;
  return {
    worths(gain) {
      const values = Float64Array.from(gain);
      for (let row = 0; row < size; row += 1) {
        for (let at = 0; at < row; at += 1) subtract(values, row, entry(row, at), at);
      }
      for (let row = size - 1; row >= 0; row -= 1) {
        for (let at = row + 1; at < size; at += 1) subtract(values, row, entry(row, at), at);
        values[row] = (values[row] as number) / entry(row, row);
      }
      return { values, tail: 0 };
    },
    visits(entering) {
      const values = Float64Array.from(entering);
      for (let row = 0; row < size; row += 1) {
        values[row] = (values[row] as number) / entry(row, row);
        for (let at = row + 1; at < size; at += 1) subtract(values, at, entry(row, at), row);
      }
      for (let row = size - 1; row >= 0; row -= 1) {
        for (let at = 0; at < row; at += 1) subtract(values, at, entry(row, at), row);
      }
      return { values, tail: 0 };
    },
  };
}

function subtract(values: Float64Array, from: number, factor: number, of: number): void {
  values[from] = (values[from] as number) - factor * (values[of] as number);
}
