import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";
import { notAfter } from "./not-after.ts";

/** `not chain succession`: no `then` right after a `first`. */
export function notChain(first: Expression, then: Expression): Part {
  return notAfter(first, then, { within: 1 });
}
