import type { Expression } from "#domain/expression/expression.ts";
import type { Part } from "#domain/rules/part.ts";

/** Where `to` is, there is a `then`, before or after. Memory 1 once a choice did `then`: nothing can be owed any more. */
export function respondedExistence(to: Expression, then: Expression): Part {
  return {
    kind: "debt",
    a: to,
    b: then,
    opens: (letters, memory) => letters.a && memory === 0,
    next: (memory, choice) => (choice.b ? 1 : memory),
    pays: (choice) => choice.b,
    need: 1,
  };
}
