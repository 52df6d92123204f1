import type { Expression } from "#domain/expression/expression.ts";
import { type Part, stays } from "#domain/rules/part.ts";

/** `absence(n + 1)`: `event` at most `n` times. Memory counts them, up to n. */
export function atMost(event: Expression, n: number): Part {
  return {
    kind: "guard",
    a: event,
    hear: stays,
    breaks: (memory, choice) => memory >= n && choice.a,
    next: (memory, choice) => (choice.a ? Math.min(memory + 1, n) : memory),
  };
}
