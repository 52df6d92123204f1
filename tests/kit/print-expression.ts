import type { Expression } from "#domain/expression/expression.ts";

/** An expression as text, with no more parentheses than it needs. The parser's inverse, for tests. */
export function printExpression(expression: Expression): string {
  const inner = (each: Expression, loose: readonly Expression["kind"][]) =>
    loose.includes(each.kind) ? `(${printExpression(each)})` : printExpression(each);
  switch (expression.kind) {
    case "or":
      return expression.of.map((each) => inner(each, ["or"])).join(" or ");
    case "and":
      return expression.of.map((each) => inner(each, ["or", "and"])).join(" and ");
    case "not":
      return `not ${inner(expression.of, ["or", "and"])}`;
    case "becomes":
      return `becomes(${printExpression(expression.of)})`;
    case "visited":
      return `visited(${expression.node})`;
    case "is":
      return `${expression.name} ${expression.op} ${expression.value}`;
    case "word":
      return expression.to === undefined ? expression.name : `${expression.name} to ${expression.to}`;
  }
}
