import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";
import { chainPrecedence } from "./chain-precedence.ts";
import { chainResponse } from "./chain-response.ts";

/** `first` and `then` come as a pair, one right after the other. */
export function chainSuccession(first: Expression, then: Expression, strict: boolean): Part[] {
  return [chainPrecedence(first, then, strict), chainResponse(first, then, strict)];
}
