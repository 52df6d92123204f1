import type { Part } from "#domain/rules/part.ts";

/** Several templates of which one is enough. */
export function any(alternatives: Part[][]): Part {
  const events = alternatives.flat().flatMap(({ a, b, c }) => [a, b, c].filter((each) => each !== undefined));
  return { kind: "either", a: { kind: "or", of: events }, alternatives };
}
