import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/**
 * No `then` before the first `first`; with `within`, none later than so many choices after the latest `first`. Acts of
 * one turn are simultaneous and satisfy it, unless `strict`.
 * Memory 0 until `first` was seen; then how many choices it still allows, or 1 for good.
 */
export function precedence(first: Expression, then: Expression, strict: boolean, within?: number): Part {
  const full = within ?? 1;
  return {
    kind: "guard",
    a: first,
    b: then,
    hear: (memory, line) => (line.a ? full : memory),
    breaks: (memory, choice) => memory === 0 && choice.b && (strict || !choice.a),
    next: (memory, choice) => (choice.a ? full : within === undefined ? memory : Math.max(0, memory - 1)),
  };
}
