import type { Vocabulary } from "#domain/pack/scope.ts";

/** As much of a pack as small test scenarios need. */
export const tinyVocabulary: Vocabulary = {
  staff: new Set(["listen", "rebut", "greet", "leave-out"]),
  others: new Set(["complains", "asks-place"]),
  posts: new Set(["teller", "lobby-manager"]),
  procedures: new Set(["complaint", "lobby-divert"]),
  places: new Set(["hall", "counter"]),
};
