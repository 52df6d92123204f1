import { aboveChance } from "#domain/analysis/above-chance.ts";
import { BOTS, playBot } from "#domain/analysis/bots.ts";
import type { Check } from "#domain/analysis/check.ts";

const PLAYS = 16;
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
        const plays = Array.from({ length: PLAYS }, (_, seed) =>
          aboveChance(scenario, worth, playBot(scenario, book, bot, `bot ${seed}`)),
        ).filter((each) => each !== null);
        const mean = plays.reduce((sum, each) => sum + each, 0) / plays.length;
        if (plays.length === 0 || mean <= WARNING) return [];
        const percent = Math.round(mean * 100);
        const severity = mean > ERROR ? ("error" as const) : ("warning" as const);
        return [{ path: [index === 0 ? "id" : "of"], params: { bot: bot.id, percent }, locale, severity }];
      }),
    ),
};
