import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/** `existence(n)`: `event` at least `n` times. `exists` is this with n = 1. */
export function atLeast(event: Expression, n: number): Part {
  return { kind: "debt", a: event, opens: "once", pays: (choice) => choice.a, need: n };
}
