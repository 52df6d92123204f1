import { closeClosing, watchClosing } from "./closing.ts";
import { closeDebt, watchDebt } from "./debt.ts";
import { watchGuard } from "./guard.ts";
import { type Alternative, EMPTY, type Memory, type Monitor, type Step } from "./memory.ts";
import type { Moment } from "./moment.ts";
import type { Either, Part } from "./part.ts";
import { activation } from "./reading.ts";
import type { Activation } from "./verdict.ts";

/** One turn of an automaton, whatever its kind; knows nothing of scope and repair. */
export function watchPart(monitor: Monitor, part: Part, memory: Memory, moment: Moment): Step {
  if (part.talkOnly && moment.checklist) return { memory, decided: [] };
  switch (part.kind) {
    case "guard":
      return watchGuard(monitor, part, memory, moment);
    case "debt":
      return watchDebt(monitor, part, memory, moment);
    case "closing":
      return watchClosing(monitor, part, memory, moment);
    case "either":
      return watchEither(monitor, part, memory, moment);
  }
}

/** What is decided where the watch ends well: at an ending that is not lost, or where the rule's scope closes. */
export function closePart(monitor: Monitor, part: Part, memory: Memory): Activation[] {
  switch (part.kind) {
    case "guard":
      return [];
    case "debt":
      return closeDebt(monitor, part, memory);
    case "closing":
      return closeClosing(monitor, memory);
    case "either":
      return closeEither(monitor, part, memory);
  }
}

/**
 * Several templates of which one is enough have one verdict. It is broken at the turn at which the last of them is;
 * otherwise it is given at the end. `latest` is the turn at which one of them was last called up.
 */
function watchEither(monitor: Monitor, part: Either, memory: Memory, moment: Moment): Step {
  if (memory.opened) return { memory, decided: [] };
  let { latest } = memory;
  const alternatives = part.alternatives.map((parts, index): Alternative => {
    const before = memory.alternatives?.[index] ?? START;
    const steps = parts.map((each, at) => watchPart(monitor, each, before.memories[at] ?? EMPTY, moment));
    const decided = steps.flatMap((step) => step.decided);
    for (const { at, repeat } of decided) latest = { at, repeat, chance: true, paid: false };
    return {
      memories: steps.map((step) => step.memory),
      called: before.called || decided.length > 0,
      broken: before.broken || decided.some((each) => each.result === "broken"),
    };
  });
  if (alternatives.every((each) => each.broken)) {
    const here = { from: moment.turn, at: moment.turn, repeat: moment.repeat };
    const decided = [activation(monitor, "broken", here, moment)];
    return { memory: { ...EMPTY, pending: memory.pending, opened: true }, decided };
  }
  return { memory: { ...memory, alternatives, ...(latest && { latest }) }, decided: [] };
}

const START: Alternative = { memories: [], called: false, broken: false };

/** An alternative stands unless it was broken or still owes something; one that stands is enough. */
function closeEither(monitor: Monitor, part: Either, memory: Memory): Activation[] {
  const ends = part.alternatives.map((parts, index) => {
    const { memories, called, broken } = memory.alternatives?.[index] ?? START;
    const closed = parts.flatMap((each, at) => closePart(monitor, each, memories[at] ?? EMPTY));
    const fell = broken || closed.some((each) => each.result === "broken");
    const owes = memories.some((each) => each.window || (each.latest && !each.latest.paid));
    return { closed, called: called || closed.length > 0, broken: fell, stands: !fell && !owes };
  });
  if (!ends.some((each) => each.called)) return [];
  const turns = ends.flatMap((each) => each.closed);
  const last = [...(memory.latest ? [memory.latest] : []), ...turns].reduce((one, other) =>
    other.at >= one.at ? other : one,
  );
  const here = { from: last.at, at: last.at, repeat: last.repeat };
  if (ends.some((each) => each.stands)) return [activation(monitor, "kept", here)];
  return ends.some((each) => each.broken) ? [activation(monitor, "broken", here)] : [];
}
