import { eliminated } from "./chances-eliminate.ts";
import { walked } from "./chances-rounds.ts";
import type { Step, Walk } from "./chances-walk.ts";

/** What a loop makes of what comes into it. `tail` is how much chance was left inside when counting stopped. */
export type Solved = { values: Float64Array; tail: number };

/** The equations of one loop; places are counted in the order of its members. */
export type Loop = {
  /** How often each member is passed, when `entering` is the chance of coming in at each. */
  visits(entering: Float64Array): Solved;
  /** What each member is worth, when `gain` is what leaving from each brings in one step. */
  worths(gain: Float64Array): Solved;
};

/** Up to so many places a loop is solved outright; a larger one is walked until hardly anything is left inside. */
const OUTRIGHT = 700;

/** A loop that is never left. */
export function isTrap(walk: Walk, members: readonly number[]): boolean {
  const inside = new Set(members);
  return members.every((place) => (walk[place] as readonly Step[]).every(({ to }) => inside.has(to)));
}

/** A step that stays inside the loop, between members by their order. */
export type InsideStep = { from: number; to: number; chance: number };

/** The equations x = entering + Pᵀx and h = gain + Ph of a loop that can be left, P being the steps inside it. */
export function loopEquations(walk: Walk, members: readonly number[]): Loop {
  const steps = insideSteps(walk, members);
  return members.length <= OUTRIGHT ? eliminated(steps, members.length) : walked(steps, members.length);
}

function insideSteps(walk: Walk, members: readonly number[]): InsideStep[] {
  const places = new Map(members.map((place, index) => [place, index] as const));
  return members.flatMap((place, from) =>
    (walk[place] as readonly Step[]).flatMap(({ to, chance }) => {
      const inside = places.get(to);
      return inside === undefined ? [] : [{ from, to: inside, chance }];
    }),
  );
}
