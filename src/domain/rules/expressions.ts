import type { Expression } from "#domain/expression/expression.ts";
import type { Monitor } from "./memory.ts";

/** Every expression that says what an automaton does: what it reads of acts and values stands in one of these. */
export function expressionsOf({ rule, part }: Pick<Monitor, "rule" | "part">): Expression[] {
  const { when, while: during, unless, scope, repair, severity } = rule;
  return [
    ...[part.a, part.b, part.c, when, during, unless, scope?.after, scope?.until, repair?.by],
    ...severity.map((each) => each.when),
  ].filter((each) => each !== undefined);
}
