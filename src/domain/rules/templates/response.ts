import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/**
 * Every `to` is followed by a `then`, in the same turn at the earliest; `within` so many chances, or by the end.
 * A choice that does both answers itself, unless `strict`.
 */
export function response(to: Expression, then: Expression, { within, strict }: Pace = {}): Part {
  return {
    kind: "debt",
    a: to,
    b: then,
    opens: (letters) => letters.a,
    pays: (choice) => choice.b,
    need: 1,
    ...(within !== undefined && { within }),
    ...(strict && { strict }),
  };
}

/** How soon an answer must come, and whether it must be later than what it answers. */
export type Pace = { within?: number; strict?: boolean };
