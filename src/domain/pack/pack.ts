import type { ActsFile, PackFile, PhrasesFile } from "./pack-file.ts";
import type { Rule } from "./rule.ts";
import type { Scenario } from "./scenario.ts";

/** A folder of content in one language: the common part, and its scenarios. */
export type Pack = { book: Book; scenarios: Scenario[] };

/** What scenarios share: names, acts, phrases, rules, rubric, and where the rules come from. */
export type Book = Omit<PackFile, "format" | "languages" | "variables"> & {
  locale: string;
  acts: Pick<ActsFile, "staff" | "others">;
  phrases: Pick<PhrasesFile, "taboo" | "polite">;
  rules: Rule[];
};
