import type { PackCheck } from "#domain/analysis/check.ts";

/** A rule that no scenario of the pack ever calls up: nobody is ever judged by it. */
export const ruleNeverCalledUp: PackCheck = {
  code: "CHK021",
  name: "rule-never-called-up",
  severity: "warning",
  find: ({ books, subjects, ruleAt }) => {
    const called = new Set(
      subjects.flatMap(({ occasions }) =>
        occasions.filter(({ calledUp, complete }) => calledUp || !complete).map(({ rule }) => rule.id),
      ),
    );
    const idle = subjects.length === 0 ? [] : (books[0]?.rules ?? []).filter(({ id }) => !called.has(id));
    return idle.map(({ id }) => ({ ...ruleAt(id), params: { rule: id } }));
  },
};
