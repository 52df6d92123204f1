import type { Expression } from "#domain/expression/expression.ts";
import { type Part, stays } from "#domain/rules/part.ts";

/** A choice that does `event` does `other` too. */
export function together(event: Expression, other: Expression): Part {
  return {
    kind: "guard",
    a: event,
    b: other,
    hear: stays,
    breaks: (_, choice) => choice.a && !choice.b,
    next: stays,
  };
}
