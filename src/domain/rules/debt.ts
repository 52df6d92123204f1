import type { Act } from "#domain/pack/scenario.ts";
import type { Memory, Monitor, Step, Window } from "./memory.ts";
import type { Moment } from "./moment.ts";
import type { Debt } from "./part.ts";
import { activation, callsUp, doneBy, excused, heardIn, isChance } from "./reading.ts";
import type { Activation } from "./verdict.ts";

/** A thing owed: opened by the line or the choice, paid by a choice, lapsed at its last chance. */
export function watchDebt(monitor: Monitor, part: Debt, memory: Memory, moment: Moment): Step {
  const { window: stood, ...rest } = memory;
  const done = doneBy(monitor, part, moment, moment.chosen);
  const left: Memory = {
    ...rest,
    state: part.next?.(memory.state, done) ?? memory.state,
    opened: memory.opened || part.opens === "once",
  };
  const before = stood ?? openedBefore(monitor, part, memory, moment);
  const asked = part.opens !== "once" && part.opens(done, memory.state) && callsUp(monitor, moment);
  const window = before ?? (asked ? fresh(moment) : undefined);
  if (!window || excused(monitor, moment)) return { memory: left, decided: [] };
  if (!before && part.strict) return { memory: { ...left, window }, decided: [] };

  const counted = count(monitor, part, window, moment);
  const result = resultOf(part, counted, before !== undefined);
  if (result === "open") return { memory: { ...left, window: counted }, decided: [] };
  const decided =
    counted.chances >= part.need ? [activation(monitor, result, at(counted, moment.turn), moment)] : [];
  // What settles a debt that must be paid at once, or later than it was called up, may call it up anew.
  const anew = before && asked && (part.strict || (part.prompt && !part.pays(done)));
  if (!anew) return { memory: left, decided };
  const next = part.strict ? fresh(moment) : count(monitor, part, fresh(moment), moment);
  return { memory: { ...left, window: next }, decided };
}

/** A debt still owed at the end, of the conversation or of its scope: broken if there were chances enough to pay it. */
export function closeDebt(monitor: Monitor, part: Debt, { window }: Memory): Activation[] {
  if (!window || window.chances < part.need || window.paid >= part.need) return [];
  return [activation(monitor, "broken", at(window, window.latest))];
}

/** The window that the start of the watch, or the line, opens. */
function openedBefore(monitor: Monitor, part: Debt, memory: Memory, moment: Moment): Window | undefined {
  if (part.opens === "once") {
    if (memory.opened) return undefined;
    return { ...fresh(moment), repeat: monitor.rule.scope !== undefined && moment.repeat };
  }
  const asked = part.opens(heardIn(monitor, part, moment), memory.state) && callsUp(monitor, moment);
  return asked ? fresh(moment) : undefined;
}

function fresh({ turn, repeat }: Moment): Window {
  return { from: turn, repeat, chances: 0, latest: turn, paid: 0 };
}

/** The window with this turn's chance and payment in it. Chances are counted as far as they matter. */
function count(monitor: Monitor, part: Debt, window: Window, moment: Moment): Window {
  const pays = (acts: readonly Act[]) => part.pays(doneBy(monitor, part, moment, acts));
  const chance = isChance(moment, pays) && (part.opens !== "once" || callsUp(monitor, moment));
  return {
    ...window,
    chances: Math.min(window.chances + (chance ? 1 : 0), Math.max(part.need, part.within ?? 0)),
    latest: chance ? moment.turn : window.latest,
    paid: window.paid + (pays(moment.chosen) ? 1 : 0),
  };
}

function resultOf(part: Debt, { paid, chances }: Window, before: boolean): "kept" | "broken" | "open" {
  if (paid >= part.need) return "kept";
  const lapsed = part.within !== undefined && chances >= part.within;
  return lapsed || (part.prompt && before) ? "broken" : "open";
}

function at({ from, repeat }: Window, turn: number) {
  return { from, at: turn, repeat };
}
