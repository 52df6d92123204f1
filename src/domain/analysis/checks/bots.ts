import { aboveChance } from "#domain/analysis/above-chance.ts";
import { BOTS, type Bot, playBot } from "#domain/analysis/bots.ts";
import type { Check } from "#domain/analysis/check.ts";
import type { Worth } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";

/** Few plays tell most bots apart from the limit; where it is near, many. */
const [FEW, MANY] = [16, 64];
/** A shorter conversation shows nothing: there anybody may be lucky. */
const FEWEST_TURNS = 5;
const [WARNING, ERROR] = [0.25, 0.5];

/** Somebody who reads nothing and goes by a cue (the longest option, the politest …) does better than chance. */
export const bots: Check = {
  code: "CHK040",
  name: "bots",
  severity: "warning",
  proof: true,
  find: ({ editions, worth }) =>
    editions.flatMap(({ scenario, book, locale }, index) =>
      // The first shown and the acts are the same in every language.
      BOTS.filter(({ id }) => index === 0 || (id !== "first" && id !== "repeats")).flatMap((bot) => {
        const few = meanAbove(scenario, book, worth, bot, FEW);
        const mean = few > WARNING / 2 ? meanAbove(scenario, book, worth, bot, MANY) : few;
        if (mean <= WARNING) return [];
        const percent = Math.round(mean * 100);
        const severity = mean > ERROR ? ("error" as const) : ("warning" as const);
        return [{ path: [index === 0 ? "id" : "of"], params: { bot: bot.id, percent }, locale, severity }];
      }),
    ),
};

function meanAbove(scenario: Scenario, book: Book, worth: Worth, bot: Bot, plays: number): number {
  const found = Array.from({ length: plays }, (_, seed) => playBot(scenario, book, bot, `bot ${seed}`))
    .filter((exchanges) => exchanges.length >= FEWEST_TURNS)
    .map((exchanges) => aboveChance(scenario, worth, exchanges))
    .filter((each) => each !== null);
  return found.length === 0 ? 0 : found.reduce((sum, each) => sum + each, 0) / found.length;
}
