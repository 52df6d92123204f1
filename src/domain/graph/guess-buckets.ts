/** The buckets of one place: by tally the slot where its chance stands. */
export type Tally = Map<number, number>;

/** Chance kept apart by place and tally. Slots are places in two long lists, which costs a tenth of an object each. */
export type Buckets = {
  /** Adds chance, and what was earned summed over that chance, to a bucket. */
  put(place: number, tally: number, chance: number, earned: number): void;
  /** The buckets of a place, which it then has no longer. */
  take(place: number): Tally;
  chanceOf(slot: number): number;
  earnedOf(slot: number): number;
  /** How many buckets there ever were. */
  made(): number;
};

/** Empty buckets for so many places. */
export function bucketsOf(places: number): Buckets {
  const tallies: (Tally | undefined)[] = Array.from({ length: places });
  let chances = new Float64Array(1024);
  let earnings = new Float64Array(1024);
  let made = 0;
  return {
    put(place, tally, chance, earned) {
      const there = tallies[place] ?? new Map<number, number>();
      tallies[place] = there;
      let slot = there.get(tally);
      if (slot === undefined) {
        slot = made;
        made += 1;
        there.set(tally, slot);
        if (slot === chances.length) [chances, earnings] = [longer(chances), longer(earnings)];
      }
      chances[slot] = (chances[slot] as number) + chance;
      earnings[slot] = (earnings[slot] as number) + earned;
    },
    take(place) {
      const taken = tallies[place] ?? new Map<number, number>();
      tallies[place] = undefined;
      return taken;
    },
    chanceOf: (slot) => chances[slot] as number,
    earnedOf: (slot) => earnings[slot] as number,
    made: () => made,
  };
}

function longer(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const twice = new Float64Array(values.length * 2);
  twice.set(values);
  return twice;
}
