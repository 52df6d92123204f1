import type { Book } from "#domain/pack/pack.ts";

type Taboo = Book["phrases"]["taboo"][number];

/** Which phrases count: those of these scenes (and of any), from this level on. */
export type Listening = { scenes: readonly string[]; level: number };

/** A phrase that should not have been said, and where it stands: `text.slice(from, to)`. */
export type Hit = { phrase: Taboo; from: number; to: number };

/**
 * What should not have been said in one utterance, in the order it was said. A phrase is let go where the same
 * utterance holds one of its excuses; what is quoted (“…”, 「…」, 『…』, "…") is somebody else's and skipped. Letters
 * are compared in one width and case, 您 as 你, every apostrophe alike; a channel of its own, which knows no acts.
 */
export function tabooIn(text: string, taboo: readonly Taboo[], { scenes, level }: Listening): Hit[] {
  const heard = soundOf(text, quotesOf(text));
  return taboo
    .filter((phrase) => phrase.level >= level && isOf(phrase, scenes))
    .filter((phrase) => !phrase.unless?.some((excuse) => placesOf(heard, excuse).length > 0))
    .flatMap((phrase) =>
      apart(phrase.say.flatMap((say) => placesOf(heard, say))).map((at) => ({ phrase, ...at })),
    )
    .sort(inOrder);
}

/** First come first, the longer of two that begin together. */
function inOrder(one: Span, other: Span): number {
  return one.from - other.from || other.to - one.to;
}

/** Places without those that overlap one before: two wordings of a phrase, heard as one. */
function apart(places: Span[]): Span[] {
  const kept: Span[] = [];
  for (const place of places.sort(inOrder)) {
    if (place.from >= (kept.at(-1)?.to ?? 0)) kept.push(place);
  }
  return kept;
}

function isOf({ scenes }: Taboo, here: readonly string[]): boolean {
  return scenes.some((scene) => scene === "any" || here.includes(scene));
}

/** A text as it is compared, and for each unit of it where in the text it came from. */
type Sound = { units: string; from: number[]; to: number[] };

/** Stands for what is not to be compared. */
const UNHEARD = "\u{fffc}";

function soundOf(text: string, quotes: readonly Span[] = []): Sound {
  const sound: Sound = { units: "", from: [], to: [] };
  // A letter with its marks is folded as one; a space, however wide, is a space.
  for (const { 0: letter, index } of text.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gsu)) {
    const quoted = quotes.some(({ from, to }) => from <= index && index < to);
    const folded = quoted ? UNHEARD : fold(letter);
    sound.units += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      sound.from.push(index);
      sound.to.push(index + letter.length);
    }
  }
  return sound;
}

function fold(letter: string): string {
  if (/^\s+$/.test(letter)) return " ";
  return letter
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .replace(/[‘’ʼ＇`´]/g, "'")
    .replace(/您/g, "你");
}

type Span = { from: number; to: number };

function quotesOf(text: string): Span[] {
  const quotes = text.matchAll(/“[^”]*”|「[^」]*」|『[^』]*』|"[^"]*"/g);
  return [...quotes].map(({ 0: quote, index }) => ({ from: index, to: index + quote.length }));
}

const wordings = new Map<string, string>();

/** A wording of the lexicon as it is compared. There are a few hundred of them, each compared with every text. */
function wordingOf(phrase: string): string {
  const known = wordings.get(phrase);
  if (known !== undefined) return known;
  const units = soundOf(phrase.trim()).units;
  wordings.set(phrase, units);
  return units;
}

/** Every place at which a phrase is heard. Where it begins or ends in a letter of an alphabet, a word does too. */
function placesOf({ units, from, to }: Sound, phrase: string): Span[] {
  const wanted = wordingOf(phrase);
  const places: Span[] = [];
  if (wanted === "") return places;
  for (let at = units.indexOf(wanted); at >= 0; at = units.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    const cut = isInWord(units[at - 1], units[at]) || isInWord(units[end - 1], units[end]);
    if (!cut) places.push({ from: from[at] ?? 0, to: to[end - 1] ?? 0 });
  }
  return places;
}

/** Whether there is no word's edge between two letters. Chinese has none. */
function isInWord(one: string | undefined, other: string | undefined): boolean {
  const letter = /[\p{Script=Latin}\p{Nd}]/u;
  return one !== undefined && other !== undefined && letter.test(one) && letter.test(other);
}
