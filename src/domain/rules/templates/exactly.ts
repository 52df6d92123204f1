import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";
import { atLeast } from "./at-least.ts";
import { atMost } from "./at-most.ts";

/** `event` exactly `n` times: at most, and (where it must be done at all) at least. */
export function exactly(event: Expression, n: number): Part[] {
  return n === 0 ? [atMost(event, 0)] : [atLeast(event, n), atMost(event, n)];
}
