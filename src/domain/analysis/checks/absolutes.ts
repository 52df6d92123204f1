import type { Check } from "#domain/analysis/check.ts";
import { optionText } from "#domain/analysis/measure.ts";
import type { Choice } from "#domain/pack/scenario.ts";

const ABSOLUTE = {
  zh: /绝对|肯定|一定|保证|百分之百|从来不|永远/,
  en: /\b(absolutely|definitely|certainly|guarantee\w*|always|never|promise you|hundred per ?cent)\b/i,
};
const UNLIKELY = 0.05;

/** Words like 绝对 and 一定 stand in wrong options only, so often that they give them away. */
export const absolutes: Check = {
  code: "CHK042",
  name: "absolutes",
  severity: "warning",
  find: ({ editions }) =>
    editions.flatMap(({ scenario, locale }, index) => {
      const options = Object.values(scenario.nodes)
        .filter((node) => !node.tick)
        .flatMap(({ choices }) => choices.map((choice) => ({ choice, best: isBest(choice, choices) })));
      const speaks = ABSOLUTE[locale === "en" ? "en" : "zh"];
      const absolute = options.filter(({ choice }) => speaks.test(optionText(choice)));
      const wrong = options.filter(({ best }) => !best).length / options.length;
      // So many, all wrong, by chance: (share of wrong options) to the power of their number.
      if (absolute.some(({ best }) => best) || wrong ** absolute.length >= UNLIKELY) return [];
      const first = absolute[0]?.choice.id ?? "";
      const params = { count: absolute.length, choice: first };
      return [{ path: [index === 0 ? "id" : "of"], params, locale }];
    }),
};

function isBest({ credit }: Choice, all: readonly Choice[]): boolean {
  return all.every((other) => other.credit <= credit);
}
