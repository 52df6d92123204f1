import type { Attempt } from "#domain/record/attempt.ts";
import { type Day, dayOf, daysAfter, mondayOf } from "./day.ts";

/** Weeks on end with practice in them. */
export type Streak = {
  /** Weeks in which something was practised, this one included if it was. */
  weeks: number;
  /** Whether something was practised this week already. */
  thisWeek: boolean;
};

/** Empty weeks in a row that a streak outlives: a holiday, a week in bed. */
const FORGIVEN = 1;

/**
 * A streak that forgives: it counts weeks and not days, an empty week does not end it, and this week is never empty
 * before it is over. Two empty weeks in a row end it. What lies after `today` is not counted.
 */
export function streakOf(attempts: readonly Attempt[], today: Day, minutesEast: number): Streak {
  const days = attempts
    .filter(({ trace }) => trace.mode !== "demo")
    .map(({ endedAt }) => dayOf(endedAt, minutesEast))
    .filter((day) => day <= today);
  const practised = new Set(days.map(mondayOf));
  const now = mondayOf(today);
  const thisWeek = practised.has(now);
  let [weeks, empty] = [Number(thisWeek), 0];
  for (let week = daysAfter(now, -7); empty <= FORGIVEN; week = daysAfter(week, -7)) {
    if (practised.has(week)) [weeks, empty] = [weeks + 1, 0];
    else empty += 1;
  }
  return { weeks, thisWeek };
}
