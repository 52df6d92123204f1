import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

type Limits = { within?: number; unlessBetween?: Expression };

/**
 * `not succession`: once `first` was, no `then`; for so many choices with `within`, and until `unlessBetween` sets it free.
 * Memory 0 until then; after it how many choices it still binds, or 1 for good.
 */
export function notAfter(first: Expression, then: Expression, { within, unlessBetween }: Limits): Part {
  const full = within ?? 1;
  return {
    kind: "guard",
    a: first,
    b: then,
    ...(unlessBetween && { c: unlessBetween }),
    hear: (memory, line) => (line.a ? full : line.c ? 0 : memory),
    breaks: (memory, choice) => memory > 0 && choice.b && !choice.c,
    next: (memory, { a, c }) => (a ? full : c ? 0 : within === undefined ? memory : Math.max(0, memory - 1)),
  };
}
