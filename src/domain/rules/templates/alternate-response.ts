import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";
import { type Pace, response } from "./response.ts";

/**
 * Every `to` is followed by a `then` before the next `to`: a response, and no second `to` while one is owed. The line
 * may ask twice, only a choice can break it. Memory 1 while a `then` is owed.
 */
export function alternateResponse(to: Expression, then: Expression, pace: Pace): Part[] {
  const strict = pace.strict === true;
  return [
    response(to, then, pace),
    {
      kind: "guard",
      a: to,
      b: then,
      hear: (memory, line) => (line.a ? 1 : memory),
      breaks: (memory, choice) => memory === 1 && choice.a && !choice.b,
      next: (memory, { a, b }) => (a ? (b && !strict ? 0 : 1) : b ? 0 : memory),
    },
  ];
}
