import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/** Every `to` is answered by `then` at once: by the reply to the line that did it, or by the choice after the one that did. */
export function chainResponse(to: Expression, then: Expression, strict: boolean): Part {
  return {
    kind: "debt",
    a: to,
    b: then,
    opens: (letters) => letters.a,
    pays: (choice) => choice.b,
    need: 1,
    prompt: true,
    ...(strict && { strict }),
  };
}
