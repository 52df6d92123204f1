import type { Expression } from "#domain/expression/expression.ts";
import type { Rule, TemplateOf } from "#domain/pack/rule.ts";
import type { Act, Scenario } from "#domain/pack/scenario.ts";
import type { Watched } from "#domain/rules/judge.ts";
import type { Moment } from "#domain/rules/moment.ts";
import { EMPTY } from "#domain/rules/monitor.ts";
import { partsOfTemplate } from "#domain/rules/parts.ts";

/** Turns over the two (or three) predicates of a template, without a scenario around them. */

const SCENARIO = { id: "x", cast: [], variables: [], whenever: [], nodes: {} } as unknown as Scenario;
export const LETTERS = [0, 1, 2, 3];
export const WITH_C = [0, 1, 2, 3, 4, 5, 6, 7];
const actsOf = (letter: number): Act[] => [
  ...(letter & 4 ? [{ act: "c", who: "li" }] : []),
  ...(letter & 1 ? [{ act: "a", who: "li" }] : []),
  ...(letter & 2 ? [{ act: "b", who: "li" }] : []),
];

/** A line that does `a` or nothing, and a choice; each of the letters is on offer, so that every turn is a chance. */
export function momentOf(turn: number, line: boolean, choice: number, letters = LETTERS): Moment {
  const options = letters.map(actsOf);
  return {
    turn,
    repeat: false,
    addressed: "li",
    checklist: false,
    values: [],
    line: actsOf(line ? 1 : 0),
    options,
    chosen: actsOf(choice),
  };
}

/** A template as a rule nobody has seen a turn of. */
export const start = (template: TemplateOf<Expression>, more: Partial<Rule> = {}): Watched[] => {
  const rule = { id: "r", severity: [{ is: "major" }], template, ...more } as unknown as Rule;
  return partsOfTemplate(template).map((part) => ({
    monitor: { scenario: SCENARIO, rule, part },
    memory: EMPTY,
    decided: [],
  }));
};
