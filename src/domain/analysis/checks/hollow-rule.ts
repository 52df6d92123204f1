import type { PackCheck } from "#domain/analysis/check.ts";
import { freePlay } from "#domain/analysis/free-play.ts";

/** A rule that no conversation at all could break, or that none could keep: it says nothing, or contradicts itself. */
export const hollowRule: PackCheck = {
  code: "CHK026",
  name: "hollow-rule",
  severity: "error",
  find: ({ books: [book], ruleAt }) =>
    (book?.rules ?? []).flatMap((rule) => {
      const play = book && freePlay(book, [rule]);
      if (!play || (play.kept && play.broken)) return [];
      return [{ ...ruleAt(rule.id), params: { rule: rule.id, never: play.broken ? "kept" : "broken" } }];
    }),
};
