import type { Graph } from "#domain/graph/explore.ts";
import { valuesAt, type Worth } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import { type Act, type Choice, type Node, nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { randomOf } from "#domain/session/random.ts";
import { MOST_TURNS } from "#domain/session/trace.ts";
import { optionText } from "./measure.ts";

/** What a bot sees of an option: never its credit. */
type Seen = { choice: Choice; node: Node; before: readonly Act[]; book: Book };

/** Somebody who plays by a cue alone: takes the option with the highest number, and among equals any. */
export type Bot = { id: string; readsText: boolean; cue(seen: Seen): number };

/** Whoever always takes the first of what is shown in a drawn order takes any: its cue is none. */
export const BOTS: readonly Bot[] = [
  { id: "longest", readsText: true, cue: ({ choice, node }) => shownText(choice, node).length },
  { id: "shortest", readsText: true, cue: ({ choice, node }) => -shownText(choice, node).length },
  { id: "first", readsText: false, cue: () => 0 },
  {
    id: "politest",
    readsText: true,
    cue: ({ choice, node, book }) => politeness(shownText(choice, node), book),
  },
  {
    id: "repeats",
    readsText: false,
    cue: ({ choice, before }) => choice.acts.filter((each) => isAmong(each, before)).length,
  },
];

/** A play shorter than this shows nothing: there anybody may be lucky. */
const FEWEST_TURNS = 5;

/**
 * What a bot earns above chance, as a mean over seeded plays: G = (S − E) ÷ (100 − E), S being the judgement of a play
 * and E the exact expectation of random choosing over the very decisions it met. 0 is chance, 1 is perfect; null where
 * nothing was decided. `counted` is how many plays were long enough.
 */
export function botAboveChance(
  { scenario, book }: { scenario: Scenario; book: Book },
  worth: Worth,
  bot: Bot,
  plays: number,
): { mean: number | null; counted: number } {
  const met = meetingsOf(scenario, worth);
  const cues = cuesOf(scenario, book, worth.graph, bot);
  let [sum, counted] = [0, 0];
  for (let seed = 0; seed < plays; seed += 1) {
    const way = playBot(worth.graph, cues, randomOf(`bot ${seed}`));
    const above = way.length < FEWEST_TURNS ? null : met(way);
    if (above === null) continue;
    sum += above;
    counted += 1;
  }
  return { mean: counted === 0 ? null : sum / counted, counted };
}

type Taken = { at: number; choice: number };

/** The numbers of the options open in a situation, after what was done before. */
type Cues = (at: number, before: readonly Act[]) => readonly number[];

function cuesOf(scenario: Scenario, book: Book, { situations, edges }: Graph, bot: Bot): Cues {
  const known = new Map<Choice, number>();
  return (at, before) => {
    const node = nodeOf(scenario, situations[at]?.node ?? "");
    return (edges[at] ?? []).map((edge) => {
      const seen = known.get(edge.choice);
      if (bot.readsText && seen !== undefined) return seen;
      // The graph may be of another language than the texts.
      const choice = node.choices.find(({ id }) => id === edge.choice.id) ?? edge.choice;
      const cue = bot.cue({ choice, node, before, book });
      known.set(edge.choice, cue);
      return cue;
    });
  };
}

function playBot({ edges }: Graph, cues: Cues, random: () => number): Taken[] {
  const way: Taken[] = [];
  const before: Act[] = [];
  for (let at = 0; way.length < MOST_TURNS; ) {
    const open = edges[at] ?? [];
    if (open.length === 0) return way;
    const numbers = cues(at, before);
    const most = Math.max(...numbers);
    const equals = numbers.flatMap((each, choice) => (each === most ? [choice] : []));
    const choice = equals[Math.floor(random() * equals.length)] as number;
    const edge = open[choice] as (typeof open)[number];
    way.push({ at, choice });
    before.push(...edge.choice.acts);
    at = edge.to;
  }
  return way;
}

/** G of a way; the values of a situation are worked out once. */
function meetingsOf(scenario: Scenario, worth: Worth): (way: readonly Taken[]) => number | null {
  const { graph, spine } = worth;
  const known = new Map<number, (number | null)[]>();
  return (way) => {
    const passed = new Set<string>();
    let [earned, expected, all] = [0, 0, 0];
    for (const { at, choice } of way) {
      const { id, weight } = nodeOf(scenario, graph.situations[at]?.node ?? "");
      if (passed.has(id)) continue;
      passed.add(id);
      const values = known.get(at) ?? valuesAt(scenario, worth, at);
      known.set(at, values);
      const value = values[choice] ?? null;
      if (value === null) continue;
      earned += weight * value;
      expected += (weight * values.reduce<number>((sum, each) => sum + (each ?? 0), 0)) / values.length;
      all += weight;
    }
    const missed = spine.filter((id) => !passed.has(id)).map((id) => nodeOf(scenario, id).weight);
    const most = 100 * (all + missed.reduce((sum, weight) => sum + weight, 0));
    return most === expected ? null : (earned - expected) / (most - expected);
  };
}

const COURTEOUS = {
  zh: ["请", "您", "对不起", "抱歉", "谢谢", "再见", "麻烦", "劳驾"],
  en: ["please", "thank", "sorry", "may i", "would you", "kindly", "apolog"],
};

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
