import type { Check } from "#domain/analysis/check.ts";
import type { Found } from "#domain/analysis/finding.ts";
import { lengthOf, optionText, sentencesOf } from "#domain/analysis/measure.ts";
import type { Edition } from "#domain/analysis/subject.ts";
import type { Branch } from "#domain/pack/scenario.ts";
import type { Path } from "#domain/pack/source.ts";

const MOST = {
  zh: { sentence: 40, option: 60, line: 80 },
  en: { sentence: 30, option: 45, line: 60 },
};

/** Texts too long to be read in passing: Han characters in Chinese, words in English. */
export const readability: Check = {
  code: "CHK044",
  name: "readability",
  severity: "warning",
  find: ({ editions }) => editions.flatMap((edition) => longIn(edition)),
};

function longIn({ scenario, locale }: Edition): Found[] {
  const most = MOST[locale === "en" ? "en" : "zh"];
  const weigh = (path: Path, text: string, what: "option" | "line"): Found[] => {
    const length = lengthOf(text, locale);
    if (length > most[what]) return [{ path, params: { what, length, most: most[what] }, locale }];
    const longest = Math.max(0, ...sentencesOf(text).map((each) => lengthOf(each, locale)));
    if (longest <= most.sentence) return [];
    return [{ path, params: { what: "sentence", length: longest, most: most.sentence }, locale }];
  };
  const spoken = (path: Path, branches: readonly Branch[]) =>
    branches.flatMap(({ says }, index) =>
      says.flatMap(({ who, text }) => weigh([...path, index, who], text, "line")),
    );
  return Object.values(scenario.nodes).flatMap((node) => {
    const path = ["nodes", node.id];
    const items = (node.tick ?? []).flatMap((item) =>
      weigh([...path, "tick", item.id], optionText(item), "option"),
    );
    const options = node.tick
      ? []
      : node.choices.flatMap((choice) => [
          ...weigh([...path, "choices", choice.id], optionText(choice), "option"),
          ...spoken([...path, "choices", choice.id, "reply"], choice.reply),
        ]);
    return [...spoken([...path, "line"], node.line), ...items, ...options];
  });
}
