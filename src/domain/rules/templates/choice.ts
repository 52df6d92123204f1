import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/** One of two, at least once: whichever it is, and both are as good. */
export function choice(one: Expression, other: Expression): Part {
  return { kind: "debt", a: one, b: other, opens: "once", pays: ({ a, b }) => a || b, need: 1 };
}
