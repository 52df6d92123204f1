import type { Attempt } from "#domain/record/attempt.ts";
import type { RuleVerdict } from "#domain/rules/verdict.ts";

/** How well a rule was remembered; from worst to best. */
export type Recall = "again" | "hard" | "good";

/**
 * What an attempt says of how well a rule is remembered; `undefined` where it says nothing: it was not called up, or
 * the conversation was only watched. A breach that stands is forgetting, one that was mended or a rule that was kept
 * with the coach speaking is remembering with effort. Never "easy": that would put a rule off for more than
 * a week after a single conversation.
 */
export function recallOf({ trace }: Pick<Attempt, "trace">, verdict: RuleVerdict): Recall | undefined {
  if (trace.mode === "demo") return undefined;
  const criticalRepeat = verdict.activations.some(
    ({ result, severity }) => result === "broken" && severity === "critical",
  );
  if (verdict.broken > 0 || criticalRepeat) return "again";
  if (verdict.repaired > 0) return "hard";
  if (verdict.kept > 0) return trace.mode === "coach" ? "hard" : "good";
  return undefined;
}

/** The worse of two. */
export function worse(one: Recall, other: Recall): Recall {
  const order: Recall[] = ["again", "hard", "good"];
  return order.indexOf(one) <= order.indexOf(other) ? one : other;
}
