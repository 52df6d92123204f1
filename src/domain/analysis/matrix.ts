import type { Rule } from "#domain/pack/rule.ts";
import { difficultyOf } from "./difficulty.ts";
import { type RuleReport, rulesReported } from "./report-rules.ts";
import type { Subject } from "./subject.ts";

/** Which rules which scenarios call up, over a whole pack. */
export type Matrix = {
  scenarios: {
    id: string;
    title: string;
    post: string;
    procedure: string;
    difficulty: number;
    rules: number;
  }[];
  /** In the pack's order, each with the scenarios that call it up, in theirs. */
  rules: { rule: Rule; calledUpBy: { scenario: string; procedure: string; both: boolean }[] }[];
};

/**
 * The matrix of a pack. `both`: there the rule can be kept and can be broken.
 * @param rules and `titles` in the language it is to be told in.
 */
export function matrixOf(
  rules: readonly Rule[],
  subjects: readonly Subject[],
  titles: ReadonlyMap<string, string>,
): Matrix {
  const reported = subjects.map((subject) => {
    const called = rulesReported(subject).filter((each) => each.calledUp);
    return { subject, called: new Map(called.map((each): [string, RuleReport] => [each.rule, each])) };
  });
  return {
    scenarios: reported.map(({ subject: { scenario, book }, called }) => {
      const { id, post, procedure } = scenario;
      const title = titles.get(id) ?? scenario.title;
      const difficulty = difficultyOf(scenario, book.rules);
      return { id, title, post, procedure, difficulty, rules: called.size };
    }),
    rules: rules.map((rule) => ({
      rule,
      calledUpBy: reported.flatMap(({ subject: { scenario }, called }) => {
        const found = called.get(rule.id);
        if (!found) return [];
        const both = found.canBeKept && found.canBeBroken;
        return [{ scenario: scenario.id, procedure: scenario.procedure, both }];
      }),
    })),
  };
}
