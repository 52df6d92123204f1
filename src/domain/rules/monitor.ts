import type { Expression } from "#domain/expression/expression.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { Act, OutcomeName, Scenario } from "#domain/pack/scenario.ts";
import { holdsAt, type Moment } from "./moment.ts";
import type { Closing, Debt, Guard, Letters, Part } from "./part.ts";
import type { Activation } from "./verdict.ts";

/** Something owed: since which turn, how many chances to pay have passed (the latest at which turn), how much was paid. */
type Window = { from: number; repeat: boolean; chances: number; latest: number; paid: number };

/** A breach that may still be made good. */
type Pending = { breach: Activation; chances: number };

/** All that a monitor remembers between turns; plain values, finitely many once turn numbers are left out. */
export type Memory = {
  state: number;
  /** Whether a debt opened once was opened. */
  opened: boolean;
  window?: Window;
  /** For a closing: whether the latest choice was a chance, and paid. */
  latest?: { at: number; chance: boolean; paid: boolean; repeat: boolean };
  pending: Pending[];
};

/** One automaton of one rule, for one person or for all. It goes on after a breach, so that a second one is seen. */
export type Monitor = { scenario: Scenario; rule: Rule; part: Part; person?: string };

export const EMPTY: Memory = { state: 0, opened: false, pending: [] };

/** The memory after a turn, and what the turn decided. */
export function watch(
  monitor: Monitor,
  memory: Memory,
  moment: Moment,
): { memory: Memory; decided: Activation[] } {
  const { rule, part } = monitor;
  if (rule.while && !atLine(monitor, rule.while, moment)) {
    const { window: _dropped, ...rest } = memory;
    return { memory: rest, decided: [] };
  }
  if (part.talkOnly && moment.checklist) return { memory, decided: [] };
  const mended = mend(monitor, memory, moment);
  const turn =
    part.kind === "guard"
      ? watchGuard(monitor, part, mended.memory, moment)
      : part.kind === "debt"
        ? watchDebt(monitor, part, mended.memory, moment)
        : watchClosing(monitor, part, mended.memory, moment);
  const held = hold(rule, turn.memory, turn.decided);
  return { memory: held.memory, decided: [...mended.decided, ...held.decided] };
}

/**
 * What is decided when the conversation ends. At a lost ending, or where the trainee left, nothing that was still
 * open is called up.
 */
export function close(monitor: Monitor, memory: Memory, outcome: OutcomeName | undefined): Activation[] {
  const standing = memory.pending.map((each) => each.breach);
  if (outcome === undefined || outcome === "lost") return standing;
  const { part } = monitor;
  const { window, latest } = memory;
  if (part.kind === "debt" && window && window.chances >= part.need && window.paid < part.need) {
    return [...standing, activation(monitor, "broken", window.from, window.latest, window.repeat)];
  }
  if (part.kind === "closing" && latest?.chance) {
    const result = latest.paid ? "kept" : "broken";
    return [...standing, activation(monitor, result, latest.at, latest.at, latest.repeat)];
  }
  return standing;
}

type Step = { memory: Memory; decided: Activation[] };

function watchGuard(monitor: Monitor, part: Guard, memory: Memory, moment: Moment): Step {
  const heard = part.hear(memory.state, letters(monitor, part, moment, moment.line, true));
  const breaks = (acts: readonly Act[]) => part.breaks(heard, letters(monitor, part, moment, acts, false));
  const broke = breaks(moment.chosen);
  const decided =
    isChance(moment, breaks) && callsUp(monitor, moment)
      ? [activation(monitor, broke ? "broken" : "kept", moment.turn, moment.turn, moment.repeat, moment)]
      : [];
  const state = part.next(heard, letters(monitor, part, moment, moment.chosen, false));
  return { memory: { ...memory, state }, decided };
}

function watchDebt(monitor: Monitor, part: Debt, memory: Memory, moment: Moment): Step {
  const open = openedBy(monitor, part, memory, moment);
  const opened = memory.opened || part.opens === "once";
  if (!open || excused(monitor, moment)) {
    const { window: _settled, ...rest } = memory;
    return { memory: { ...rest, opened }, decided: [] };
  }
  const pays = (acts: readonly Act[]) => part.pays(letters(monitor, part, moment, acts, false));
  const chance = isChance(moment, pays) && (part.opens !== "once" || callsUp(monitor, moment));
  const window: Window = {
    ...open,
    chances: open.chances + (chance ? 1 : 0),
    latest: chance ? moment.turn : open.latest,
    paid: open.paid + (pays(moment.chosen) ? 1 : 0),
  };
  const { window: _before, ...rest } = memory;
  const settled = { ...rest, opened };
  if (window.paid >= part.need) {
    const decided =
      window.chances >= part.need
        ? [activation(monitor, "kept", window.from, moment.turn, window.repeat, moment)]
        : [];
    return { memory: settled, decided };
  }
  if (part.within !== undefined && window.chances >= part.within) {
    return {
      memory: settled,
      decided: [activation(monitor, "broken", window.from, moment.turn, window.repeat, moment)],
    };
  }
  return { memory: { ...settled, window }, decided: [] };
}

/** The window that stands at this turn: one that was open, or one that the line or the choice itself opens. */
function openedBy(monitor: Monitor, part: Debt, memory: Memory, moment: Moment): Window | undefined {
  if (memory.window) return memory.window;
  const fresh = { from: moment.turn, repeat: moment.repeat, chances: 0, latest: moment.turn, paid: 0 };
  if (part.opens === "once") return memory.opened ? undefined : { ...fresh, repeat: false };
  const called =
    part.opens(letters(monitor, part, moment, moment.line, true)) ||
    part.opens(letters(monitor, part, moment, moment.chosen, false));
  return called && callsUp(monitor, moment) ? fresh : undefined;
}

function watchClosing(monitor: Monitor, part: Closing, memory: Memory, moment: Moment): Step {
  const pays = (acts: readonly Act[]) => part.pays(letters(monitor, part, moment, acts, false));
  const chance = isChance(moment, pays) && callsUp(monitor, moment);
  const latest = { at: moment.turn, chance, paid: pays(moment.chosen), repeat: moment.repeat };
  return { memory: { ...memory, latest }, decided: [] };
}

/** Breaches of this turn wait for their repair, where the rule allows one. */
function hold(rule: Rule, memory: Memory, decided: Activation[]): Step {
  if (!rule.repair) return { memory, decided };
  const breaches = decided.filter((each) => each.result === "broken");
  const pending = [...memory.pending, ...breaches.map((breach) => ({ breach, chances: 0 }))];
  return { memory: { ...memory, pending }, decided: decided.filter((each) => each.result !== "broken") };
}

/** Breaches of earlier turns that this turn makes good, or for which it was the last chance. */
function mend(monitor: Monitor, memory: Memory, moment: Moment): Step {
  const { repair } = monitor.rule;
  if (!repair || memory.pending.length === 0) return { memory, decided: [] };
  const mends = (acts: readonly Act[]) => atChoice(monitor, repair.by, moment, acts);
  const mended = mends(moment.chosen);
  const chance = isChance(moment, mends);
  const pending: Pending[] = [];
  const decided: Activation[] = [];
  for (const each of memory.pending) {
    const chances = each.chances + (chance ? 1 : 0);
    if (mended) decided.push({ ...each.breach, result: "repaired", repairedAt: moment.turn });
    else if (chances >= repair.within) decided.push(each.breach);
    else pending.push({ breach: each.breach, chances });
  }
  return { memory: { ...memory, pending }, decided };
}

/** A turn is a chance only if some offered choice does it and another does not. */
function isChance(moment: Moment, does: (acts: readonly Act[]) => boolean): boolean {
  const all = moment.options.map(does);
  return all.includes(true) && all.includes(false);
}

function callsUp(monitor: Monitor, moment: Moment): boolean {
  const { when } = monitor.rule;
  return (when === undefined || atLine(monitor, when, moment)) && !excused(monitor, moment);
}

function excused(monitor: Monitor, moment: Moment): boolean {
  const { unless } = monitor.rule;
  return unless !== undefined && atLine(monitor, unless, moment);
}

function letters(monitor: Monitor, part: Part, moment: Moment, acts: readonly Act[], line: boolean): Letters {
  const test = line ? atLine : atChoice;
  return {
    a: test(monitor, part.a, moment, acts),
    b: part.b !== undefined && test(monitor, part.b, moment, acts),
  };
}

function atLine(
  { scenario, person }: Monitor,
  expression: Expression,
  moment: Moment,
  acts = moment.line,
): boolean {
  return holdsAt(scenario, expression, moment, {
    acts,
    atLine: true,
    ...(person !== undefined && { person }),
  });
}

function atChoice(
  { scenario, person }: Monitor,
  expression: Expression,
  moment: Moment,
  acts: readonly Act[],
) {
  return holdsAt(scenario, expression, moment, {
    acts,
    atLine: false,
    ...(person !== undefined && { person }),
  });
}

function activation(
  monitor: Monitor,
  result: Activation["result"],
  from: number,
  at: number,
  repeat: boolean,
  moment?: Moment,
): Activation {
  const { rule, person, scenario } = monitor;
  const severity = rule.severity.find(({ when }) => {
    if (when === undefined) return true;
    const view = { acts: [...(moment?.line ?? []), ...(moment?.chosen ?? [])], atLine: false };
    return moment !== undefined && holdsAt(scenario, when, moment, view);
  });
  return {
    ...{ result, from, at, repeat, severity: severity?.is ?? "minor" },
    ...(person !== undefined && { person }),
  };
}
