import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/** Every `then` comes right after a `first`: the line before it, or the choice before it. Memory 1 right after one. */
export function chainPrecedence(first: Expression, then: Expression, strict: boolean): Part {
  return {
    kind: "guard",
    a: first,
    b: then,
    hear: (memory, line) => (line.a ? 1 : memory),
    breaks: (memory, choice) => memory === 0 && choice.b && (strict || !choice.a),
    next: (_, choice) => (choice.a ? 1 : 0),
  };
}
