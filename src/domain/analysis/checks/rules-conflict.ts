import type { PackCheck } from "#domain/analysis/check.ts";
import { freePlay } from "#domain/analysis/free-play.ts";
import type { Rule } from "#domain/pack/rule.ts";
import { actsIn } from "#domain/rules/monitors.ts";

/**
 * Two rules of which every conversation that calls one up breaks one. Only rules that speak of the same act can be
 * such. A rule that speaks only after the other is broken (never, and at most once) is none.
 */
export const rulesConflict: PackCheck = {
  code: "CHK027",
  name: "rules-conflict",
  severity: "error",
  find: ({ books: [book], ruleAt }) => {
    const rules = (book?.rules ?? []).map((rule) => ({ rule, words: actsIn(rule) }));
    return rules.flatMap(({ rule, words }, index) =>
      rules.slice(index + 1).flatMap(({ rule: other, words: others }) => {
        if (!book || ![...words].some((word) => others.has(word))) return [];
        const both = freePlay(book, [rule, other]);
        if (!both || both.kept || !canBeKept(book, rule) || !canBeKept(book, other)) return [];
        return [{ ...ruleAt(other.id), params: { rule: other.id, other: rule.id } }];
      }),
    );
  },
};

function canBeKept(book: Parameters<typeof freePlay>[0], rule: Rule): boolean {
  return freePlay(book, [rule])?.kept ?? false;
}
