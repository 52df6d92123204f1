import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/** Every `to` is followed by a `then`, in the same turn at the earliest; `within` so many chances, or by the end. */
export function response(to: Expression, then: Expression, within: number | undefined): Part {
  return {
    kind: "debt",
    a: to,
    b: then,
    opens: (letters) => letters.a,
    pays: (choice) => choice.b,
    need: 1,
    ...(within !== undefined && { within }),
  };
}
