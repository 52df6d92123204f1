import type { Check } from "#domain/analysis/check.ts";
import { lengthOf } from "#domain/analysis/measure.ts";
import { textsOf } from "#domain/pack/texts.ts";

const [SHORT, TIMES] = [12, 3];

/** A translated text three times as long, or as short, as the others are beside their source: something is missing. */
export const unevenTranslation: Check = {
  code: "CHK051",
  name: "uneven-translation",
  severity: "warning",
  find: ({ editions }) => {
    const [source, ...translations] = editions;
    if (!source) return [];
    const lengths = new Map(
      textsOf(source.scenario).map(
        ({ path, text }) => [path.join("/"), lengthOf(text, source.locale)] as const,
      ),
    );
    return translations.flatMap(({ scenario, locale }) => {
      const pairs = textsOf(scenario).flatMap(({ path, text }) => {
        const length = lengths.get(path.join("/")) ?? 0;
        return length < SHORT ? [] : [{ path, ratio: lengthOf(text, locale) / length }];
      });
      const middle =
        pairs.map(({ ratio }) => ratio).sort((one, other) => one - other)[pairs.length >> 1] ?? 1;
      return pairs
        .filter(({ ratio }) => ratio > middle * TIMES || ratio < middle / TIMES)
        .map(({ path, ratio }) => ({
          path,
          params: { times: Math.round((10 * ratio) / middle) / 10 },
          locale,
        }));
    });
  },
};
