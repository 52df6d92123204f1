import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";
import { respondedExistence } from "./responded-existence.ts";

/** Both or neither, in whichever order. */
export function coExistence(one: Expression, other: Expression): Part[] {
  return [respondedExistence(one, other), respondedExistence(other, one)];
}
