import type { Check } from "#domain/analysis/check.ts";
import { optionText } from "#domain/analysis/measure.ts";
import { tabooIn } from "#domain/rules/phrases.ts";

const GOOD = 2;

/** A phrase that the pack calls taboo, in an option that earns 2 or 3, without the help that would excuse it. */
export const tabooInGoodOption: Check = {
  code: "CHK043",
  name: "taboo-in-good-option",
  severity: "error",
  find: ({ editions }) =>
    editions.flatMap(({ scenario, book, locale }) => {
      const { taboo } = book.phrases;
      const scenes = taboo.flatMap((phrase) => phrase.scenes);
      return Object.values(scenario.nodes).flatMap((node) =>
        node.choices
          .filter(({ credit }) => !node.tick && credit >= GOOD)
          .flatMap((choice) => {
            const text = optionText(choice);
            const [hit] = tabooIn(text, taboo, { scenes, level: 1 });
            if (!hit) return [];
            const { from, to, phrase } = hit;
            const params = { choice: choice.id, phrase: text.slice(from, to), better: phrase.better };
            return [{ path: ["nodes", node.id, "choices", choice.id], params, locale }];
          }),
      );
    }),
};
