import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";
import { alternatePrecedence } from "./alternate-precedence.ts";
import { alternateResponse } from "./alternate-response.ts";
import type { Pace } from "./response.ts";

/** `first` and `then` take turns: no two of either in a row, `first` begins, `then` ends. */
export function alternateSuccession(first: Expression, then: Expression, pace: Pace): Part[] {
  return [alternatePrecedence(first, then, pace.strict === true), ...alternateResponse(first, then, pace)];
}
