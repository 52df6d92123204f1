import { BOTS, botAboveChance } from "./bots.ts";
import type { Subject } from "./subject.ts";

/** What somebody earns who plays by a cue alone, in one language: 0 is chance, 1 is perfect. */
export type BotReport = { locale: string; bot: string; plays: number; aboveChance: number | null };

const PLAYS = 128;

/** Every bot in every language; those that read no text only once. */
export function botsReported({ editions, worth }: Subject): BotReport[] {
  return editions.flatMap((edition, index) =>
    BOTS.filter(({ readsText }) => index === 0 || readsText).map((bot) => {
      const { mean, counted } = botAboveChance(edition, worth, bot, PLAYS);
      return { locale: edition.locale, bot: bot.id, plays: counted, aboveChance: mean };
    }),
  );
}
