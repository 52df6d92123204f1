import type { Expression } from "#domain/expression/expression.ts";
import { type Part, stays } from "#domain/rules/part.ts";

/** `absence`: no choice does `event`. */
export function never(event: Expression): Part {
  return { kind: "guard", a: event, hear: stays, breaks: (_, choice) => choice.a, next: stays };
}
