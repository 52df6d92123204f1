import { type Expression, mapLeaves, partsOf, type Value } from "#domain/expression/expression.ts";
import { parseExpression } from "#domain/expression/parse.ts";
import type { Variable } from "./scenario.ts";
import type { Scope } from "./scope.ts";
import type { Path } from "./source.ts";

const NEVER: Expression = { kind: "or", of: [] };

/**
 * A guard's text as an expression over this scenario's variables: bare `mood` is `addressed`'s, a bare word a yes/no
 * variable that is true. What it names must exist; where it does not, the guard comes back as one that never holds.
 */
export function resolveGuard(scope: Scope, text: string, path: Path, addressed: string): Expression {
  const parsed = parseExpression(text);
  if ("fault" in parsed) {
    const { at, found, wanted } = parsed.fault;
    scope.report("SCN016", path, { text, at: at + 1, found, wanted });
    return NEVER;
  }
  const resolved = mapLeaves(parsed.expression, (leaf) => resolveLeaf(scope, leaf, text, path, addressed));
  for (const part of partsOf(resolved)) {
    if (part.kind !== "becomes") continue;
    scope.report("SCN016", path, { text, at: text.indexOf("becomes") + 1, found: "becomes", wanted: "=" });
  }
  return resolved;
}

function resolveLeaf(
  scope: Scope,
  leaf: Expression,
  text: string,
  path: Path,
  addressed: string,
): Expression {
  if (leaf.kind === "visited") {
    if (!Object.hasOwn(scope.file.nodes, leaf.node)) scope.report("SCN012", path, { target: leaf.node });
    return leaf;
  }
  if (leaf.kind === "word" && leaf.to === undefined) {
    const variable = resolveVariable(scope, leaf.name, path, addressed);
    if (variable && variable.kind !== "boolean") {
      scope.report("SCN020", path, { name: leaf.name, value: "true", allowed: allowedBy(variable) });
    }
    return variable ? { kind: "is", name: variable.name, op: "=", value: true } : NEVER;
  }
  if (leaf.kind === "is") {
    const variable = resolveVariable(scope, leaf.name, path, addressed);
    if (!variable) return NEVER;
    if (!accepts(variable, leaf.value)) {
      const params = { name: leaf.name, value: String(leaf.value), allowed: allowedBy(variable) };
      scope.report("SCN020", path, params);
    }
    if (variable.kind !== "number" && leaf.op !== "=" && leaf.op !== "!=") {
      const at = text.indexOf(leaf.op) + 1;
      scope.report("SCN016", path, { text, at, found: leaf.op, wanted: "= / !=" });
    }
    return { ...leaf, name: variable.name };
  }
  scope.report("SCN016", path, { text, at: text.indexOf(" to ") + 2, found: "to", wanted: "=" });
  return NEVER;
}

/** The variable a name means here, `mood` being the mood of the person addressed. */
export function resolveVariable(
  scope: Scope,
  name: string,
  path: Path,
  addressed: string,
): Variable | undefined {
  const variable = scope.variables.get(name === "mood" ? `${addressed}.mood` : name);
  if (!variable) {
    scope.report("SCN017", path, { name, known: [...scope.variables.keys()].slice(0, 20).join(", ") });
  }
  return variable;
}

/** Whether a variable can ever hold that value. */
export function accepts(variable: Variable, value: Value): boolean {
  if (variable.kind === "boolean") return typeof value === "boolean";
  if (variable.kind === "list") return typeof value === "string" && variable.of.includes(value);
  return typeof value === "number" && variable.min <= value && value <= variable.max;
}

export function allowedBy(variable: Variable): string {
  if (variable.kind === "boolean") return "true, false";
  return variable.kind === "list" ? variable.of.join(", ") : `${variable.min}–${variable.max}`;
}
