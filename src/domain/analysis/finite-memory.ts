import type { Memory, Monitor } from "#domain/rules/monitor.ts";

/**
 * A memory with what no later turn asks for taken out, so that an automaton has finitely many: chances are counted
 * only as far as they matter, and breaches that wait for the same repair alike are one.
 */
export function finite(memory: Memory, { part }: Monitor): Memory {
  const { window, pending } = memory;
  const most = part.kind === "debt" ? Math.max(part.need, part.within ?? 0) : 0;
  const waiting = new Map(pending.map((each) => [JSON.stringify(each), each] as const));
  return {
    ...memory,
    ...(window && { window: { ...window, chances: Math.min(window.chances, most) } }),
    pending: [...waiting.values()].sort((one, other) => one.chances - other.chances),
  };
}
