import { type Day, dayOf, daysAfter, daysBetween, mondayOf } from "./day.ts";
import type { Facts } from "./facts.ts";
import { suggestionsFrom } from "./next.ts";
import type { Suggestion } from "./suggestion.ts";

/** A scenario for a day. */
export type Planned = Suggestion & { on: Day };

/** What a week holds: how often somebody means to practise, the days on which they did, and the plan for the rest. */
export type Week = { from: Day; wanted: number; done: Day[]; plan: Planned[] };

/**
 * The week that `today` lies in, Monday to Sunday. At most one scenario a day, spread over the days that are left,
 * today among them unless something was practised today. A plan has fewer days than wanted where nothing is worth
 * practising; what was missed earlier is not made up for.
 * @param wanted days of practice a week, 1–7.
 */
export function weekOf(facts: Facts, wanted: number): Week {
  const { attempts, today, minutesEast } = facts;
  const from = mondayOf(today);
  const days = attempts
    .filter(({ trace }) => trace.mode !== "demo")
    .map(({ endedAt }) => dayOf(endedAt, minutesEast));
  const done = [...new Set(days)].filter((day) => day >= from && day <= today).sort();
  const first = done.includes(today) ? daysAfter(today, 1) : today;
  const left = daysBetween(first, daysAfter(from, 7));
  const times = Math.max(0, Math.min(left, wanted - done.length));
  const slots = Array.from({ length: times }, (_, at) => daysAfter(first, Math.floor((at * left) / times)));
  return { from, wanted, done, plan: planned(facts, slots) };
}

function planned(facts: Facts, slots: readonly Day[]): Planned[] {
  const plan: Planned[] = [];
  for (const on of slots) {
    const taken = plan.map(({ scenario }) => scenario);
    const [next] = suggestionsFrom({ ...facts, today: on }, taken);
    if (next) plan.push({ on, ...next });
  }
  return plan;
}
