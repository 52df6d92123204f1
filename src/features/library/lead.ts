const SENTENCE = /[^。！？!?.]*(?:[。！？!?]|\.(?=\s|$))["”’」]?/gu;
const MOST = 2;

/**
 * The first sentence or two of a brief. A sentence with a variant in it (`{num}`) is passed over: what it says is
 * drawn only when the conversation begins.
 */
export function leadOf(brief: string): string {
  const [first = ""] = brief.trim().split("\n");
  const sentences = (first.match(SENTENCE) ?? [first]).filter((each) => !each.includes("{"));
  return sentences.slice(0, MOST).join("").trim();
}
