import type { PackCheck } from "#domain/analysis/check.ts";
import { optionText } from "#domain/analysis/measure.ts";
import { tellOf } from "#domain/analysis/tell.ts";

const UNLIKELY = 0.01;

/**
 * Over the whole pack the best option is the longest, or the shortest, more often than chance has it: a one-sided
 * binomial test in each language. One scenario is too few decisions to show it.
 */
export const lengthTell: PackCheck = {
  code: "CHK041",
  name: "length-tell",
  severity: "warning",
  find: ({ books, subjects }) =>
    books.flatMap(({ locale }) => {
      const editions = subjects.flatMap((each) =>
        each.editions.filter((edition) => edition.locale === locale),
      );
      return ([1, -1] as const).flatMap((sign) => {
        const { hits, decisions, chance } = tellOf(editions, (choice) => sign * optionText(choice).length);
        if (chance >= UNLIKELY) return [];
        const params = { which: sign === 1 ? "longest" : "shortest", locale, hits, decisions };
        return [{ file: "pack.yaml", path: ["languages"], params }];
      });
    }),
};
