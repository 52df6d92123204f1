const MOST = 2;
/** Stands for a variant while sentences are told apart: a brace confuses that. */
const DRAWN = "\uE000";

/**
 * The first sentence or two of a brief, from its first line that has one. A sentence with a variant in it (`{num}`) is
 * passed over: what it says is drawn only when the conversation begins.
 */
export function leadOf(brief: string, locale: string): string {
  const leads = brief
    .trim()
    .split("\n")
    .map((line) => leadOfLine(line, locale));
  return leads.find((lead) => lead !== "") ?? "";
}

function leadOfLine(line: string, locale: string): string {
  const sentences = new Intl.Segmenter(locale, { granularity: "sentence" }).segment(
    line.replace(/\{[^}]*\}/g, DRAWN),
  );
  return [...sentences]
    .map(({ segment }) => segment)
    .filter((segment) => !segment.includes(DRAWN))
    .slice(0, MOST)
    .join("")
    .trim();
}
