import type { InsideStep, Loop } from "./chances-loop.ts";

const TAIL = 1e-13;
const MOST_ROUNDS = 20_000;
const MOST_WORK = 2e8;

/**
 * A loop's equations by walking it round after round, until hardly any chance is left inside or the work is more
 * than is worth while. What is left is the `tail`: no answer is further off than that.
 */
export function walked(steps: readonly InsideStep[], size: number): Loop {
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(MOST_WORK / (steps.length + 1)));
  const onward = (before: Float64Array): Float64Array => {
    const after = new Float64Array(size);
    for (const { from, to, chance } of steps) {
      after[to] = (after[to] as number) + chance * (before[from] as number);
    }
    return after;
  };
  const back = (after: Float64Array): Float64Array => {
    const before = new Float64Array(size);
    for (const { from, to, chance } of steps) {
      before[from] = (before[from] as number) + chance * (after[to] as number);
    }
    return before;
  };
  return {
    visits(entering) {
      const values = Float64Array.from(entering);
      let left = entering;
      for (let round = 0; round < rounds && total(left) > TAIL; round += 1) {
        left = onward(left);
        for (let place = 0; place < left.length; place += 1) add(values, place, left);
      }
      return { values, tail: total(left) };
    },
    worths(gain) {
      const values = Float64Array.from(gain);
      let more = gain;
      // The chance of still being inside bounds all that is yet to come, for no worth is above 1.
      let inside: Float64Array = new Float64Array(size).fill(1);
      for (let round = 0; round < rounds && largest(inside) > TAIL; round += 1) {
        [more, inside] = [back(more), back(inside)];
        for (let place = 0; place < more.length; place += 1) add(values, place, more);
      }
      return { values, tail: largest(inside) };
    },
  };
}

const total = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0);
const largest = (values: Float64Array) => values.reduce((most, each) => Math.max(most, each), 0);

function add(values: Float64Array, place: number, more: Float64Array): void {
  values[place] = (values[place] as number) + (more[place] as number);
}
