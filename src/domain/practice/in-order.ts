import type { Attempt } from "#domain/record/attempt.ts";

/**
 * Attempts by the time they ended, each once, however they were read or imported. Of those that ended at the same
 * time the id decides, so that the same attempts always make the same history.
 */
export function inOrder(attempts: readonly Attempt[]): Attempt[] {
  const each = new Map(attempts.map((attempt) => [attempt.id, attempt] as const));
  return [...each.values()].sort(
    (one, other) => Date.parse(one.endedAt) - Date.parse(other.endedAt) || (one.id < other.id ? -1 : 1),
  );
}
