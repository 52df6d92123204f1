import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";
import { choice } from "./choice.ts";
import { notTogether } from "./not-together.ts";

/** One of two at least once, and never both. */
export function exclusiveChoice(one: Expression, other: Expression): Part[] {
  return [choice(one, other), notTogether(one, other)];
}
