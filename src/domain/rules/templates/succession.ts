import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";
import { precedence } from "./precedence.ts";
import { type Pace, response } from "./response.ts";

/** No `then` before the first `first`, and every `first` is followed by a `then`. */
export function succession(first: Expression, then: Expression, pace: Pace): Part[] {
  return [precedence(first, then, pace.strict === true), response(first, then, pace)];
}
