import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/**
 * No `then` before the first `first`. Acts of one turn are simultaneous and satisfy it, unless `strict`.
 * Memory 0 until `first` was seen, 1 for good after.
 */
export function precedence(first: Expression, then: Expression, strict: boolean): Part {
  return {
    kind: "guard",
    a: first,
    b: then,
    hear: (memory, line) => (line.a ? 1 : memory),
    breaks: (memory, choice) => memory === 0 && choice.b && (strict || !choice.a),
    next: (memory, choice) => (choice.a ? 1 : memory),
  };
}
