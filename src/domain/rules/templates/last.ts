import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/** The last choice does `event`. */
export function last(event: Expression): Part {
  return { kind: "closing", a: event, talkOnly: true, pays: (choice) => choice.a };
}
