import { wordsOf } from "#domain/expression/expression.ts";
import type { Act } from "#domain/pack/scenario.ts";
import type { Memory, Monitor, Pending, Step } from "./memory.ts";
import { isOne, type Moment } from "./moment.ts";
import { atChoice, isChance } from "./reading.ts";
import type { Activation } from "./verdict.ts";

/** Breaches wait for their repair, where the rule allows one. */
export function hold(monitor: Monitor, memory: Memory, decided: Activation[], moment: Moment): Step {
  if (!monitor.rule.repair) return { memory, decided };
  const breaches = decided.filter((each) => each.result === "broken");
  if (breaches.length === 0) return { memory, decided };
  const wronged = wrongedBy(monitor, moment);
  const pending = [...memory.pending, ...breaches.map((breach) => ({ breach, chances: 0, wronged }))];
  return { memory: { ...memory, pending }, decided: decided.filter((each) => each.result !== "broken") };
}

/** Breaches of earlier turns that this turn makes good, or for which it was the last chance. */
export function mend(monitor: Monitor, memory: Memory, moment: Moment): Step {
  const { repair } = monitor.rule;
  if (!repair || memory.pending.length === 0) return { memory, decided: [] };
  const pending: Pending[] = [];
  const decided: Activation[] = [];
  for (const each of memory.pending) {
    const mends = (acts: readonly Act[]) =>
      atChoice(monitor, repair.by, moment, addressedTo(each.wronged, acts));
    const chances = each.chances + (isChance(moment, mends) ? 1 : 0);
    if (mends(moment.chosen)) {
      decided.push({ ...each.breach, result: "repaired", repairedAt: moment.turn });
    } else if (chances >= repair.within) decided.push(each.breach);
    else pending.push({ ...each, chances });
  }
  return { memory: { ...memory, pending }, decided };
}

function addressedTo(wronged: readonly string[], acts: readonly Act[]): readonly Act[] {
  return wronged.length === 0 ? acts : acts.filter(({ who }) => wronged.includes(who));
}

/**
 * Whom the offending act was addressed to: the acts of the choice that an event of a guard names. What was owed and
 * not done was done to nobody, and a copy of a rule for each person sees only that person's acts anyway.
 */
function wrongedBy({ scenario, rule, part, person }: Monitor, moment: Moment): string[] {
  if (part.kind !== "guard" || person !== undefined || rule.repair?.to === "anyone") return [];
  const names = [part.a, part.b].flatMap((event) => (event ? wordsOf(event) : []));
  const offends = ({ act, who }: Act) =>
    names.some(({ name, to }) => name === act && (to === undefined || isOne(scenario, who, to)));
  return [...new Set(moment.chosen.filter(offends).map(({ who }) => who))].sort();
}
