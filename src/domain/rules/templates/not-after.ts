import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/** `not succession`: once `first` was, no `then`. Memory 0 until then, 1 after. */
export function notAfter(first: Expression, then: Expression): Part {
  return {
    kind: "guard",
    a: first,
    b: then,
    hear: (memory, line) => (line.a ? 1 : memory),
    breaks: (memory, choice) => memory === 1 && choice.b,
    next: (memory, choice) => (choice.a ? 1 : memory),
  };
}
