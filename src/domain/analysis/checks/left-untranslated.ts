import type { Check } from "#domain/analysis/check.ts";
import { textsOf } from "#domain/pack/texts.ts";

const HAN = /\p{Script=Han}/u;

/** A translation into English with Chinese left in it. */
export const leftUntranslated: Check = {
  code: "CHK050",
  name: "left-untranslated",
  severity: "warning",
  find: ({ editions, scenario }) => {
    const source = new Map(textsOf(scenario).map(({ path, text }) => [path.join("/"), text] as const));
    return editions
      .filter(({ locale }) => locale === "en")
      .flatMap(({ scenario: translated, locale }) =>
        textsOf(translated)
          // A text that is missing altogether is the parser's to tell.
          .filter(({ path, text }) => HAN.test(text) && source.get(path.join("/")) !== text)
          .map(({ path, text }) => ({ path, params: { text: text.slice(0, 30) }, locale })),
      );
  },
};
