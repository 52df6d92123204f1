import type { Comparison, Expression, Value } from "./expression.ts";

/** What an expression may ask of the moment in which it is tested. */
export type Facts = {
  /** `undefined` where the scenario has no such variable. */
  variable(name: string): Value | undefined;
  word(name: string, to: string | undefined): boolean;
  visited(node: string): boolean;
  becomes(condition: Expression): boolean;
};

/** Whether an expression holds of the facts. A comparison with a variable that is not there never holds. */
export function holds(expression: Expression, facts: Facts): boolean {
  switch (expression.kind) {
    case "and":
      return expression.of.every((each) => holds(each, facts));
    case "or":
      return expression.of.some((each) => holds(each, facts));
    case "not":
      return !holds(expression.of, facts);
    case "becomes":
      return facts.becomes(expression.of);
    case "visited":
      return facts.visited(expression.node);
    case "word":
      return facts.word(expression.name, expression.to);
    case "is":
      return compare(facts.variable(expression.name), expression.op, expression.value);
  }
}

function compare(left: Value | undefined, op: Comparison, right: Value): boolean {
  if (left === undefined) return false;
  if (op === "=") return left === right;
  if (op === "!=") return left !== right;
  if (typeof left !== "number" || typeof right !== "number") return false;
  if (op === "<") return left < right;
  if (op === "<=") return left <= right;
  return op === ">" ? left > right : left >= right;
}
