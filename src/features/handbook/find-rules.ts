import type { Handbook } from "#domain/pack/handbook.ts";

export type Dimension = Handbook["dimensions"][number];

/** What somebody looks for: words, one of the axes, one dimension; of an empty one, everything. */
export type Wanted = { words: string; axis: "" | Dimension["axis"]; dimension: string };

export const EVERYTHING: Wanted = { words: "", axis: "", dimension: "" };

/**
 * The rules that hold every word, in their dimensions; a dimension left without any is left out. Words are looked
 * for inside names, whys and the dimension's name: Chinese has no spaces to tell where a word begins.
 */
export function findRules(
  dimensions: readonly Dimension[],
  { words, axis, dimension: wantedId }: Wanted,
): Dimension[] {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  return dimensions
    .filter((each) => axis === "" || each.axis === axis)
    .filter(({ id }) => wantedId === "" || id === wantedId)
    .map((dimension) => ({
      ...dimension,
      rules: dimension.rules.filter(({ name, why }) => {
        const text = plain([dimension.name, name, why].join("\n"));
        return wanted.every((word) => text.includes(word));
      }),
    }))
    .filter(({ rules }) => rules.length > 0);
}

/** The same text whichever way it is typed: full or half width, large or small letters, curly or straight quotes. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
