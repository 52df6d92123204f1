import { aboveChance } from "./above-chance.ts";
import { BOTS, playBot } from "./bots.ts";
import type { Subject } from "./subject.ts";

/** What somebody earns who plays by a cue alone, in one language: 0 is chance, 1 is perfect. */
export type BotReport = { locale: string; bot: string; plays: number; aboveChance: number | null };

const PLAYS = 64;
/** A shorter conversation shows nothing: there anybody may be lucky. */
const FEWEST_TURNS = 5;

/** Every bot in every language; those that read no text only once. */
export function botsReported({ editions, worth }: Subject): BotReport[] {
  return editions.flatMap(({ scenario, book, locale }, index) =>
    BOTS.filter(({ id }) => index === 0 || (id !== "first" && id !== "repeats")).map((bot) => {
      const earned = Array.from({ length: PLAYS }, (_, seed) => playBot(scenario, book, bot, `bot ${seed}`))
        .filter((exchanges) => exchanges.length >= FEWEST_TURNS)
        .map((exchanges) => aboveChance(scenario, worth, exchanges))
        .filter((each) => each !== null);
      const sum = earned.reduce((total, each) => total + each, 0);
      return {
        ...{ locale, bot: bot.id, plays: earned.length },
        aboveChance: earned.length === 0 ? null : sum / earned.length,
      };
    }),
  );
}
