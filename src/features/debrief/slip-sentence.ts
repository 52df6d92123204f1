import type { Book } from "#domain/pack/pack.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { failureOf } from "#domain/rules/failure.ts";
import type { Activation } from "#domain/rules/verdict.ts";
import type { Translate } from "#i18n/words.ts";

/** An event longer than this in words is not read to the end. */
const READABLE = 24;

/**
 * How a rule was broken, in the words of its template; where its events are too long to be said in one sentence, in
 * the words of its name.
 */
export function slipSentence(
  t: Translate,
  book: Book,
  rule: Rule,
  each: Activation,
  scenario: Scenario,
): string {
  const person = scenario.cast.find(({ id }) => id === each.person);
  const name = person ? t("debrief.ruleFor", { name: rule.name, person: person.name }) : rule.name;
  const params = { at: each.at + 1, from: each.from + 1, name };
  if (each.result === "repaired") {
    return t("debrief.fail.repaired", { ...params, repaired: (each.repairedAt ?? each.at) + 1 });
  }
  const { kind, params: told } = failureOf({ ...rule, name }, each, {
    act: (act) => (book.acts.staff[act] ?? book.acts.others[act])?.name ?? act,
    or: t("failure.or"),
    and: t("failure.and"),
    not: (a) => t("failure.not", { a }),
    to: (a, who) => t("failure.to", { a, who }),
    becomes: (a) => t("failure.becomes", { a }),
  });
  const readable = !person && [told.a, told.b].every((event) => lengthOf(event) <= READABLE);
  if (readable) return t(`failure.${kind}`, told);
  if (kind === "exists" || kind === "at-least") return t("debrief.fail.never", params);
  return t(each.from < each.at ? "debrief.fail.owed" : "debrief.fail.broken", params);
}

/** How wide a text is in Chinese characters; two letters of an alphabet take the place of one. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 1 : 0.5), 0);
}
