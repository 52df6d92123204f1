import type { Branch, Choice } from "#domain/pack/scenario.ts";

/** How long texts are to a reader: Han characters in Chinese, words in English. */

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

export function lengthOf(text: string, locale: string): number {
  const units = plain(text).match(locale === "en" ? WORD : HAN);
  return units?.length ?? 0;
}

/** The sentences of a text; quotes and brackets go with the sentence they close. */
export function sentencesOf(text: string): string[] {
  return plain(text)
    .split(/(?<=[。！？…!?]["”’」』）)]*|\.["”’)]*(?=\s|$))/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** What a card shows: the gesture and the words. */
export function optionText({ say, do: gesture }: Pick<Choice, "say" | "do">): string {
  return [gesture, say].filter((each) => each !== undefined).join(" ");
}

/** Everything said in a list of branches. */
export function spokenText(branches: readonly Branch[]): string {
  return branches.flatMap(({ says }) => says.map((each) => each.text)).join(" ");
}

/** What can be recognised again elsewhere: pairs of Han characters, or words of four letters and more. */
export function gramsOf(text: string, locale: string): Set<string> {
  if (locale === "en")
    return new Set((plain(text).toLowerCase().match(WORD) ?? []).filter((each) => each.length > 3));
  const runs = plain(text).match(/\p{Script=Han}+/gu) ?? [];
  return new Set(
    runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))),
  );
}

/** Without the braces of variants: `{num}` is read as a word. */
function plain(text: string): string {
  return text.replace(/[{}]/g, " ").normalize("NFKC");
}
