import type { Book } from "#domain/pack/pack.ts";
import { type Act, type Choice, type Node, nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { randomOf } from "#domain/session/random.ts";
import { type Exchange, offeredNow, startSession, takeTurn } from "#domain/session/session.ts";
import { optionText } from "./measure.ts";

/** What a bot sees of an option: never its credit. */
type Seen = { choice: Choice; node: Node; place: number; before: readonly Act[]; book: Book };

/** Somebody who plays by a cue alone: takes the option with the highest number, and among equals any. */
export type Bot = { id: string; cue(seen: Seen): number };

export const BOTS: readonly Bot[] = [
  { id: "longest", cue: ({ choice, node }) => shownText(choice, node).length },
  { id: "shortest", cue: ({ choice, node }) => -shownText(choice, node).length },
  { id: "first", cue: ({ place }) => -place },
  { id: "politest", cue: ({ choice, node, book }) => politeness(shownText(choice, node), book) },
  { id: "repeats", cue: ({ choice, before }) => choice.acts.filter((each) => isAmong(each, before)).length },
];

const COURTEOUS = {
  zh: ["请", "您", "对不起", "抱歉", "谢谢", "再见", "麻烦", "劳驾"],
  en: ["please", "thank", "sorry", "may i", "would you", "kindly", "apolog"],
};
const WHEN = "2026-01-01T09:00:00.000Z";

/** One play by a cue; the seed shuffles the options and decides among equals. */
export function playBot(scenario: Scenario, book: Book, bot: Bot, seed: string): Exchange[] {
  const random = randomOf(`${seed}/bot`);
  const exchanges: Exchange[] = [];
  const before: Act[] = [];
  let session = startSession(scenario, { content: "", seed, mode: "standard", startedAt: WHEN });
  for (;;) {
    const node = nodeOf(scenario, session.at.node);
    const offered = offeredNow(scenario, session);
    const cues = offered.map((choice, place) => bot.cue({ choice, node, place, before, book }));
    const most = Math.max(...cues);
    const equals = offered.filter((_, index) => cues[index] === most);
    const chosen = equals[Math.floor(random() * equals.length)];
    const next = chosen && takeTurn(scenario, session, { chosen: chosen.id, by: "trainee", at: WHEN });
    if (!chosen || !next) return exchanges;
    before.push(...chosen.acts);
    exchanges.push(next.exchange);
    session = next.session;
  }
}

/** What the trainee reads of an option; of a way to fill in a checklist, the items ticked. */
function shownText(choice: Choice, { tick }: Node): string {
  if (!tick) return optionText(choice);
  const ticked = new Set(choice.id.split("+"));
  return tick
    .filter(({ id }) => ticked.has(id))
    .map(optionText)
    .join("");
}

/** How many courteous words and phrases of the pack a text has. */
function politeness(text: string, { phrases, locale }: Book): number {
  const lower = text.toLowerCase();
  const own = phrases.polite.flatMap(({ say }) => say.map((each) => each.toLowerCase()));
  return [...own, ...COURTEOUS[locale === "en" ? "en" : "zh"]].reduce(
    (sum, word) => sum + lower.split(word).length - 1,
    0,
  );
}

function isAmong({ act, who }: Act, others: readonly Act[]): boolean {
  return others.some((each) => each.act === act && each.who === who);
}
