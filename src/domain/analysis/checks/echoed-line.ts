import type { Check } from "#domain/analysis/check.ts";
import { gramsOf, optionText, spokenText } from "#domain/analysis/measure.ts";
import { tellOf } from "#domain/analysis/tell.ts";

/** Asked of each scenario in each language, so an accident must be rarer than in a test made once. */
const UNLIKELY = 0.001;

/** The best option repeats the words of the line more often than chance has it: it can be found by matching words. */
export const echoedLine: Check = {
  code: "CHK045",
  name: "echoed-line",
  severity: "warning",
  find: ({ editions }) =>
    editions.flatMap((edition, index) => {
      const { hits, decisions, chance } = tellOf([edition], (choice, node) => {
        const line = gramsOf(spokenText(node.line), edition.locale);
        return [...gramsOf(optionText(choice), edition.locale)].filter((each) => line.has(each)).length;
      });
      if (chance >= UNLIKELY) return [];
      return [{ path: [index === 0 ? "id" : "of"], params: { hits, decisions }, locale: edition.locale }];
    }),
};
