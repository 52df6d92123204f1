import type { Expression } from "#domain/expression/expression.ts";
import { type Part, stays } from "#domain/rules/part.ts";

/** `init`: the very first thing said or done does `event`. Memory 0 before the first choice, 1 after. */
export function alwaysFirst(event: Expression): Part {
  return {
    kind: "guard",
    a: event,
    talkOnly: true,
    hear: stays,
    breaks: (memory, choice) => memory === 0 && !choice.a,
    next: () => 1,
  };
}
