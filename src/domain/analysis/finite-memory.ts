import type { Memory } from "#domain/rules/monitor.ts";

/**
 * A memory of which an automaton has finitely many, once turns are not numbered: breaches that wait alike for the same
 * repair are one.
 */
export function finite(memory: Memory): Memory {
  const { pending, alternatives } = memory;
  const waiting = new Map(pending.map((each) => [JSON.stringify(each), each] as const));
  return {
    ...memory,
    pending: [...waiting.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each),
    ...(alternatives && {
      alternatives: alternatives.map((each) => ({ ...each, memories: each.memories.map(finite) })),
    }),
  };
}
