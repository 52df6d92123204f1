import type { OutcomeName } from "#domain/pack/scenario.ts";
import type { Memory, Monitor, Step } from "./memory.ts";
import type { Moment } from "./moment.ts";
import { atLine } from "./reading.ts";
import { hold, mend } from "./repair.ts";
import { hearScope, isInside, leaveScope } from "./scope.ts";
import type { Activation } from "./verdict.ts";
import { closePart, watchPart } from "./watch-part.ts";

export { EMPTY, type Memory, type Monitor } from "./memory.ts";

/**
 * The memory after a turn, and what the turn decided. The line opens and closes the scope, the choice mends earlier
 * breaches, then the automaton sees the turn, then the choice opens and closes the scope.
 */
export function watch(monitor: Monitor, memory: Memory, moment: Moment): Step {
  const { rule, part } = monitor;
  if (rule.while && !atLine(monitor, rule.while, moment)) {
    const { window: _dropped, ...rest } = memory;
    return { memory: rest, decided: [] };
  }
  const decided: Activation[] = [];
  const then = (step: Step, holding: boolean): Memory => {
    const held = holding ? hold(monitor, step.memory, step.decided, moment) : step;
    decided.push(...held.decided);
    return held.memory;
  };
  let now = then(hearScope(monitor, memory, moment), true);
  now = then(mend(monitor, now, moment), false);
  if (isInside(monitor, now)) now = then(watchPart(monitor, part, now, moment), true);
  now = then(leaveScope(monitor, now, moment), true);
  return { memory: now, decided };
}

/**
 * What is decided when the conversation ends. At a lost ending, or where the trainee left, nothing that was still
 * open is called up.
 */
export function close(monitor: Monitor, memory: Memory, outcome: OutcomeName | undefined): Activation[] {
  const standing = memory.pending.map((each) => each.breach);
  if (outcome === undefined || outcome === "lost" || !isInside(monitor, memory)) return standing;
  return [...standing, ...closePart(monitor, monitor.part, memory)];
}
