const MOST = 2;
/** Stands for a variant while sentences are told apart: a brace confuses that. */
const DRAWN = "\uE000";

/**
 * The first sentence or two of a brief. A sentence with a variant in it (`{num}`) is passed over: what it says is
 * drawn only when the conversation begins.
 */
export function leadOf(brief: string, locale: string): string {
  const [first = ""] = brief.trim().split("\n");
  const sentences = [
    ...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(first.replace(/\{[^}]*\}/g, DRAWN)),
  ];
  return sentences
    .map(({ segment }) => segment)
    .filter((segment) => !segment.includes(DRAWN))
    .slice(0, MOST)
    .join("")
    .trim();
}
