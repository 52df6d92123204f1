/** Every plain word a scenario may write under `look:`, by what it decides. At most one of a kind counts: the last. */
export const LOOK_KINDS = {
  gender: ["woman", "man"],
  hair: ["curly", "bob", "bun", "long", "pony", "short", "side-part", "crew", "thinning", "bald"],
  hairColour: ["black-hair", "brown-hair", "red-hair", "fair-hair", "grey-hair", "white-hair"],
  skin: ["fair-skin", "light-skin", "warm-skin", "tan-skin", "brown-skin", "dark-skin"],
  glasses: ["glasses", "round-glasses", "rimless", "no-glasses"],
  beard: ["shaven", "stubble", "moustache", "beard"],
  clothes: ["cardigan", "suit", "polo", "jumper", "jacket", "shirt", "hoodie"],
  colour: ["plum", "navy", "sage", "rust", "teal", "sand", "slate", "wine", "rose", "ochre"],
  head: ["cap", "bare-head"],
} as const;

type Kinds = typeof LOOK_KINDS;

/** The words of one kind, such as `"curly" | "bob" | …`. */
export type WordOf<K extends keyof Kinds> = Kinds[K][number];

/** The closed list: a word not in it is an author's mistake. */
export const LOOK_WORDS: readonly WordOf<keyof Kinds>[] = Object.values(LOOK_KINDS).flat();
