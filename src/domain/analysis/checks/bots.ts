import { BOTS, botAboveChance } from "#domain/analysis/bots.ts";
import type { Check } from "#domain/analysis/check.ts";

/** Few plays tell most bots apart from the limit; where it is near, many. */
const [FEW, MANY] = [16, 128];
const [WARNING, ERROR] = [0.25, 0.5];

/** Somebody who reads nothing and goes by a cue (the longest option, the politest …) does better than chance. */
export const bots: Check = {
  code: "CHK040",
  name: "bots",
  severity: "warning",
  proof: true,
  find: ({ editions, worth }) =>
    editions.flatMap((edition, index) =>
      // What reads no text is the same in every language.
      BOTS.filter(({ readsText }) => index === 0 || readsText).flatMap((bot) => {
        const few = botAboveChance(edition, worth, bot, FEW).mean ?? 0;
        const mean = few > WARNING / 2 ? (botAboveChance(edition, worth, bot, MANY).mean ?? 0) : few;
        if (mean <= WARNING) return [];
        const percent = Math.round(mean * 100);
        const severity = mean > ERROR ? ("error" as const) : ("warning" as const);
        const path = [index === 0 ? "id" : "of"];
        return [{ path, params: { bot: bot.id, percent }, locale: edition.locale, severity }];
      }),
    ),
};
