import type { Act } from "#domain/pack/scenario.ts";
import type { Memory, Monitor, Step } from "./memory.ts";
import type { Moment } from "./moment.ts";
import type { Guard } from "./part.ts";
import { activation, callsUp, doneBy, heardIn, isChance } from "./reading.ts";

/** A thing not to do: a breach or a temptation withstood, decided at the turn itself. */
export function watchGuard(monitor: Monitor, part: Guard, memory: Memory, moment: Moment): Step {
  const heard = part.hear(memory.state, heardIn(monitor, part, moment));
  const breaks = (acts: readonly Act[]) => part.breaks(heard, doneBy(monitor, part, moment, acts));
  const here = { from: moment.turn, at: moment.turn, repeat: moment.repeat };
  const result = breaks(moment.chosen) ? "broken" : "kept";
  const decided =
    isChance(moment, breaks) && callsUp(monitor, moment) ? [activation(monitor, result, here, moment)] : [];
  return {
    memory: { ...memory, state: part.next(heard, doneBy(monitor, part, moment, moment.chosen)) },
    decided,
  };
}
