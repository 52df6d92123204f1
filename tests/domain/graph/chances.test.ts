// The two ways to solve a loop say the same, and what they say adds up.

import { describe, expect, it } from "vitest";
import { eliminated } from "#domain/graph/chances-eliminate.ts";
import { walked } from "#domain/graph/chances-rounds.ts";
import { loopsOf } from "#domain/graph/chances-walk.ts";
import { randomOf } from "#domain/session/random.ts";

const SIZE = 40;

/** Steps among forty places, each of which is left for good now and then. */
function someLoop(seed: string) {
  const random = randomOf(seed);
  return Array.from({ length: SIZE }, (_, from) =>
    [0, 1, 2].map(() => ({ from, to: Math.floor(random() * SIZE), chance: 0.3 })),
  ).flat();
}

describe("a loop", () => {
  it("is worth the same by elimination as by walking it until nothing is left", () => {
    for (const seed of ["a", "b", "c"]) {
      const steps = someLoop(seed);
      const gain = Float64Array.from({ length: SIZE }, (_, place) => (place % 3 === 0 ? 0.1 : 0));
      const [one, other] = [eliminated(steps, SIZE), walked(steps, SIZE)];
      for (const way of ["worths", "visits"] as const) {
        const [exact, rounded] = [one[way](gain), other[way](gain)];
        expect(exact.tail).toBe(0);
        expect(rounded.tail).toBeLessThan(1e-12);
        exact.values.forEach((value, place) => {
          expect(rounded.values[place]).toBeCloseTo(value, 11);
        });
      }
    }
  });

  it("lets out all that comes in", () => {
    const steps = someLoop("d");
    const entering = new Float64Array(SIZE);
    entering[7] = 1;
    // Each place is left with chance 0.1.
    const out = eliminated(steps, SIZE)
      .visits(entering)
      .values.reduce((sum, visits) => sum + 0.1 * visits, 0);
    expect(out).toBeCloseTo(1, 12);
  });
});

describe("the loops of a walk", () => {
  it("come in an order in which each can be left only for one before it, however long the walk", () => {
    const long = 50_000;
    const walk = Array.from({ length: long }, (_, at) => [
      ...(at + 1 < long ? [{ to: at + 1, chance: 0.5 }] : []),
      ...(at % 3 === 2 ? [{ to: at - 2, chance: 0.5 }] : []),
    ]);
    const loops = loopsOf(walk);
    const place = new Int32Array(long);
    loops.forEach((loop, index) => {
      for (const each of loop) place[each] = index;
    });
    expect(loops.flat().length).toBe(long);
    // The last two places are never led back from; before them three by three.
    expect(loops.slice(0, 4).map((loop) => loop.length)).toEqual([1, 1, 3, 3]);
    walk.forEach((steps, at) => {
      for (const { to } of steps) expect((place[to] as number) <= (place[at] as number)).toBe(true);
    });
  });
});
