import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/** `not co-existence`: one of them or the other, never both. Memory adds up which was: 0 none, 1 `one`, 2 `other`, 3 both. */
export function notTogether(one: Expression, other: Expression): Part {
  const seen = (memory: number, { a, b }: { a: boolean; b: boolean }) => memory | (a ? 1 : 0) | (b ? 2 : 0);
  return {
    kind: "guard",
    a: one,
    b: other,
    hear: seen,
    breaks: (memory, choice) => (choice.a || choice.b) && seen(memory, choice) === 3,
    next: seen,
  };
}
