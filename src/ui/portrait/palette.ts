import type { WordOf } from "./look-words.ts";

/** What the words for skin, hair and cloth look like, as `#rrggbb`. */
export const SKIN: Record<WordOf<"skin">, string> = {
  "fair-skin": "#f6d8c4",
  "light-skin": "#f2cdae",
  "warm-skin": "#ecc09a",
  "tan-skin": "#dca67b",
  "brown-skin": "#a96e48",
  "dark-skin": "#75492f",
};

export const HAIR: Record<WordOf<"hairColour">, string> = {
  "black-hair": "#25211f",
  "brown-hair": "#4a3429",
  "red-hair": "#8c4a2a",
  "fair-hair": "#c09a5f",
  "grey-hair": "#9b9892",
  "white-hair": "#d6d3cb",
};

export const CLOTH: Record<WordOf<"colour">, string> = {
  plum: "#705c75",
  navy: "#3e5368",
  sage: "#68745b",
  rust: "#a8654f",
  teal: "#3f716f",
  sand: "#b79c78",
  slate: "#6d7880",
  wine: "#7d4450",
  rose: "#b97f80",
  ochre: "#b1843f",
};
