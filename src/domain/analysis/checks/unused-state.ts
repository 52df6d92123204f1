import type { Check } from "#domain/analysis/check.ts";
import { expressionsOf } from "#domain/analysis/stepper.ts";
import type { Subject } from "#domain/analysis/subject.ts";
import { type Expression, partsOf } from "#domain/expression/expression.ts";
import { monitorsOf } from "#domain/rules/monitors.ts";

/** Variables that the app itself shows. */
const SHOWN = new Set(["place", "post", "day"]);

/** A variable that nothing reads: no condition of the scenario, no rule, and not the screen. */
export const unusedState: Check = {
  code: "CHK007",
  name: "unused-state",
  severity: "warning",
  find: (subject) => {
    const read = namesIn([...guardsOf(subject), ...ruleExpressions(subject)]);
    return subject.scenario.variables
      .filter(({ name }) => !read.has(name) && !SHOWN.has(name) && !name.endsWith(".mood"))
      .map(({ name }) => ({ path: ["state", name], params: { name } }));
  },
};

function guardsOf({ scenario }: Subject): Expression[] {
  const guarded: { when?: Expression }[] = [...scenario.whenever];
  for (const node of Object.values(scenario.nodes)) {
    guarded.push(...node.line);
    for (const choice of node.choices) guarded.push(choice, ...choice.reply, ...choice.to);
  }
  return guarded.flatMap(({ when }) => (when ? [when] : []));
}

function ruleExpressions({ scenario, book }: Subject): Expression[] {
  return book.rules.flatMap((rule) => monitorsOf(scenario, rule)).flatMap(expressionsOf);
}

function namesIn(expressions: readonly Expression[]): Set<string> {
  const parts = expressions.flatMap(partsOf);
  return new Set(parts.flatMap((part) => (part.kind === "is" ? [part.name] : [])));
}
