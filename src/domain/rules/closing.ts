import type { Act } from "#domain/pack/scenario.ts";
import type { Memory, Monitor, Step } from "./memory.ts";
import type { Moment } from "./moment.ts";
import type { Closing } from "./part.ts";
import { activation, callsUp, doneBy, isChance } from "./reading.ts";
import type { Activation } from "./verdict.ts";

/** What the last choice must be: every choice is remembered until there is another. */
export function watchClosing(monitor: Monitor, part: Closing, memory: Memory, moment: Moment): Step {
  const pays = (acts: readonly Act[]) => part.pays(doneBy(monitor, part, moment, acts));
  const chance = isChance(moment, pays) && callsUp(monitor, moment);
  const latest = { at: moment.turn, chance, paid: pays(moment.chosen), repeat: moment.repeat };
  return { memory: { ...memory, latest }, decided: [] };
}

export function closeClosing(monitor: Monitor, { latest }: Memory): Activation[] {
  if (!latest?.chance) return [];
  const { at, repeat } = latest;
  return [activation(monitor, latest.paid ? "kept" : "broken", { from: at, at, repeat })];
}
