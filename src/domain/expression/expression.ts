/** What a variable can hold: a whole number in a range, a yes or no, or one word of a list. */
export type Value = number | boolean | string;

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/**
 * One expression language for guards and rules.
 * A bare word is an act in a rule and a yes/no variable in a guard; `becomes` is true at the turn where its
 * condition starts to hold.
 */
export type Expression =
  | { kind: "and" | "or"; of: Expression[] }
  | { kind: "not" | "becomes"; of: Expression }
  | { kind: "is"; name: string; op: Comparison; value: Value }
  | { kind: "word"; name: string; to?: string }
  | { kind: "visited"; node: string };

/** Every part of an expression, itself included, outermost first. */
export function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case "and":
    case "or":
      return [expression, ...expression.of.flatMap(partsOf)];
    case "not":
    case "becomes":
      return [expression, ...partsOf(expression.of)];
    default:
      return [expression];
  }
}

/** The same expression with every leaf replaced. */
export function mapLeaves(expression: Expression, leaf: (each: Expression) => Expression): Expression {
  switch (expression.kind) {
    case "and":
    case "or":
      return { kind: expression.kind, of: expression.of.map((each) => mapLeaves(each, leaf)) };
    case "not":
    case "becomes":
      return { kind: expression.kind, of: mapLeaves(expression.of, leaf) };
    default:
      return leaf(expression);
  }
}

/** The acts an expression asks for: its words, but for those that it asks not to be. */
export function wordsOf(expression: Expression): Extract<Expression, { kind: "word" }>[] {
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.of.flatMap(wordsOf);
    case "word":
      return [expression];
    default:
      return [];
  }
}
