import type { Check } from "#domain/analysis/check.ts";
import { optionText } from "#domain/analysis/measure.ts";

const GOOD = 2;

/** A phrase that the pack calls taboo, in an option that earns 2 or 3, without the help that would excuse it. */
export const tabooInGoodOption: Check = {
  code: "CHK043",
  name: "taboo-in-good-option",
  severity: "error",
  find: ({ editions }) =>
    editions.flatMap(({ scenario, book, locale }) =>
      Object.values(scenario.nodes).flatMap((node) =>
        node.choices
          .filter(({ credit }) => !node.tick && credit >= GOOD)
          .flatMap((choice) => {
            const text = optionText(choice).toLowerCase();
            const has = (phrases: readonly string[]) =>
              phrases.find((each) => text.includes(each.toLowerCase()));
            const said = book.phrases.taboo.find(({ say, unless }) => has(say) && !has(unless ?? []));
            if (!said) return [];
            const params = { choice: choice.id, phrase: has(said.say) ?? "", better: said.better };
            return [{ path: ["nodes", node.id, "choices", choice.id], params, locale }];
          }),
      ),
    ),
};
