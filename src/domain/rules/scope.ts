import type { Expression } from "#domain/expression/expression.ts";
import { EMPTY, type Memory, type Monitor, type Step } from "./memory.ts";
import type { Moment } from "./moment.ts";
import { atChoice, atLine } from "./reading.ts";
import { closePart } from "./watch-part.ts";

/** Whether what a memory has seen is within the rule's scope; a rule without `after` begins within. */
export function isInside({ rule }: Monitor, memory: Memory): boolean {
  return memory.inside ?? rule.scope?.after === undefined;
}

/** The scope as the line leaves it: closed by it, opened by it, or as it was. */
export function hearScope(monitor: Monitor, memory: Memory, moment: Moment): Step {
  return turnScope(monitor, memory, (event) => atLine(monitor, event, moment));
}

/** The scope as the choice leaves it. The choice that closes a scope is its last, the one that opens one is before it. */
export function leaveScope(monitor: Monitor, memory: Memory, moment: Moment): Step {
  return turnScope(monitor, memory, (event) => atChoice(monitor, event, moment, moment.chosen));
}

function turnScope(monitor: Monitor, memory: Memory, holds: (event: Expression) => boolean): Step {
  const { scope } = monitor.rule;
  if (!scope) return { memory, decided: [] };
  const closes = isInside(monitor, memory) && scope.until !== undefined && holds(scope.until);
  const decided = closes ? closePart(monitor, monitor.part, memory) : [];
  const inside = isInside(monitor, memory) && !closes;
  const opens = !inside && scope.after !== undefined && holds(scope.after);
  const kept = closes ? { ...EMPTY, pending: memory.pending } : memory;
  return { memory: { ...kept, inside: inside || opens }, decided };
}
