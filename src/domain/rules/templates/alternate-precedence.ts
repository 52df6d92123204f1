import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/** Every `then` has a `first` of its own before it. Memory 1 from a `first` until a `then` uses it up. */
export function alternatePrecedence(first: Expression, then: Expression, strict: boolean): Part {
  return {
    kind: "guard",
    a: first,
    b: then,
    hear: (memory, line) => (line.a ? 1 : memory),
    breaks: (memory, choice) => memory === 0 && choice.b && (strict || !choice.a),
    next: (memory, choice) => (choice.b ? 0 : choice.a ? 1 : memory),
  };
}
