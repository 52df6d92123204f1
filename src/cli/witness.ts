import type { Finding } from "#domain/analysis/finding.ts";
import { play } from "#domain/analysis/walks.ts";
import type { PackTexts } from "#domain/pack/parse-book.ts";
import { parsePack } from "#domain/pack/parse-pack.ts";
import { dress } from "#domain/session/dress.ts";
import { exchangeRows } from "./transcript.ts";
import { say } from "./words.ts";
import type { Language } from "./world.ts";

/** So many turns at the end of a witness are told; those before are counted. */
const TOLD = 3;

/** The conversation that shows a finding, as it is said, from a pack that is read once and only where there is one. */
export function witnessesIn(texts: PackTexts, language: Language): (finding: Finding) => string[] {
  let pack: ReturnType<typeof parsePack>["value"];
  return ({ witness, where }) => {
    if (!witness || witness.length === 0) return [];
    pack ??= parsePack(texts, language).value;
    const id = where.file.replace(/^.*\/|\..*$/g, "");
    const scenario = pack?.scenarios.find((each) => each.id === id);
    if (!scenario) return [];
    const { exchanges } = play(dress(scenario, "walk"), witness);
    const before = exchanges.length - TOLD;
    const rows = exchanges.slice(-TOLD).flatMap((exchange) => exchangeRows(scenario, exchange));
    const skipped = before > 0 ? [say(language, "before", { turns: before })] : [];
    return [...skipped, ...rows].map((row) => `    ${row}`);
  };
}
