// Days as the trainee lives them. Goes in: a time in UTC and how far east of Greenwich its reader is. Comes out: a date.

/** A date in the trainee's own zone, `2026-03-04`. Days in order are texts in order. */
export type Day = string;

const DAY_MS = 86_400_000;

/**
 * The day on which a time falls.
 * @param at ISO 8601.
 * @param minutesEast of Greenwich: 480 in China, where a morning meeting at 7:50 is still yesterday in UTC.
 */
export function dayOf(at: string, minutesEast: number): Day {
  return textOf(Date.parse(at) + minutesEast * 60_000);
}

/** Whole days from one day to another; negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

export function daysAfter(day: Day, days: number): Day {
  return textOf(Date.parse(day) + days * DAY_MS);
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: Day): Day {
  return daysAfter(day, -((new Date(day).getUTCDay() + 6) % 7));
}

function textOf(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}
