import { createHash } from "node:crypto";
import { difficultyOf } from "#domain/analysis/difficulty.ts";
import { isUsable, type Outcome } from "#domain/diagnostic.ts";
import { explore } from "#domain/graph/explore.ts";
import { spineOf } from "#domain/graph/spine.ts";
import type { BookContent, Card, Content, Manifest } from "#domain/pack/content.ts";
import { parseGlossary } from "#domain/pack/glossary-file.ts";
import type { Handbook } from "#domain/pack/handbook.ts";
import type { Book, Pack } from "#domain/pack/pack.ts";
import type { PackTexts } from "#domain/pack/parse-book.ts";
import { parsePack } from "#domain/pack/parse-pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { handbookOf, type Samples, samplesIn } from "./handbook.ts";
import { type ToTaiwan, taiwanBy } from "./taiwan.ts";
import { walksByHand } from "./walks-by-hand.ts";

/** The languages the app speaks; zh-TW is made from zh-CN here. */
export const LOCALES = ["zh-CN", "zh-TW", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** What the app loads of a pack, by path under `content/`. */
export type Contents = Map<string, Manifest | Content | BookContent | Handbook>;

/** A pack's text → every JSON chunk of it, in every language; or what is wrong with it. */
export function contentsOf(texts: PackTexts): Outcome<Contents> {
  const source = parsePack(texts, "zh-CN");
  const english = parsePack(texts, "en");
  const all = [...source.diagnostics, ...english.diagnostics];
  const seen = new Set<string>();
  const diagnostics = all.filter((each) => {
    const key = JSON.stringify(each);
    return !seen.has(key) && Boolean(seen.add(key));
  });
  if (!source.value || !english.value || !isUsable(diagnostics)) return { diagnostics };
  const packs: Record<Locale, Pack> = {
    "zh-CN": source.value,
    "zh-TW": inTaiwan(source.value, taiwanBy(parseGlossary(texts).value?.words ?? {})),
    en: english.value,
  };
  const walks = walksByHand(texts);
  const facts = new Map(
    source.value.scenarios.map(
      (each) => [each.id, factsOf(each, source.value as Pack, walks.get(each.id) ?? [])] as const,
    ),
  );
  const bookHash = sha256(JSON.stringify(source.value.book));
  const samples = samplesIn(source.value, walks);
  const contents: Contents = new Map();
  for (const locale of LOCALES) {
    const { book, scenarios } = packs[locale];
    contents.set(`${locale}/book.json`, { format: 1, hash: bookHash, book });
    contents.set(`${locale}/handbook.json`, handbookOf(packs[locale], samples));
    for (const scenario of scenarios) {
      contents.set(
        `${locale}/${scenario.id}.json`,
        contentOf(scenario, facts.get(scenario.id) as Facts, book),
      );
    }
    contents.set(`${locale}/manifest.json`, {
      format: 1,
      locale,
      title: book.title,
      version: book.version,
      posts: book.posts,
      procedures: book.procedures,
      cards: scenarios
        .map((scenario) => cardOf(scenario, facts.get(scenario.id) as Facts, samples))
        .sort((one, other) => one.difficulty - other.difficulty),
      dimensions: Object.fromEntries(Object.entries(book.dimensions).map(([id, { name }]) => [id, { name }])),
      dimensionOf: Object.fromEntries(book.rules.map((rule) => [rule.id, rule.dimension])),
    });
  }
  return { value: contents, diagnostics };
}

type Facts = { hash: string; spine: string[]; difficulty: number; exemplary?: string[] };

/** The walk that shows a scenario at its best is called so. */
const EXEMPLARY = "exemplary";

function factsOf(scenario: Scenario, { book }: Pack, walks: readonly Walk[]): Facts {
  const exemplary = walks.find(({ id }) => id === EXEMPLARY)?.choices;
  return {
    ...(exemplary && { exemplary }),
    hash: sha256(JSON.stringify(scenario)),
    spine: spineOf(scenario, explore(scenario)),
    difficulty: difficultyOf(scenario, book.rules),
  };
}

function contentOf(scenario: Scenario, { hash, spine, difficulty, exemplary }: Facts, book: Book): Content {
  return {
    ...{ format: 1, hash, scenario, spine, difficulty, ...(exemplary && { exemplary }) },
    places: namesOf(scenario, "place", book.places),
    posts: namesOf(scenario, "post", book.posts),
  };
}

/** Names of the places or posts that a scenario's variable of that name goes through. */
function namesOf(scenario: Scenario, variable: string, named: Record<string, { name: string }>) {
  const found = scenario.variables.find((each) => each.name === variable);
  const ids = found?.kind === "list" ? found.of : [];
  return Object.fromEntries(ids.flatMap((id) => (named[id] ? [[id, named[id].name] as const] : [])));
}

function cardOf(scenario: Scenario, { difficulty, spine }: Facts, samples: Samples): Card {
  const { id, title, post, procedure, minutes, brief, cast } = scenario;
  const person = cast[0];
  if (!person) throw new Error(`${id} has no cast`);
  const callsUp = [...samples].flatMap(([rule, { calledUpBy }]) => (calledUpBy.includes(id) ? [rule] : []));
  return {
    ...{ id, title, post, procedure, minutes, brief, difficulty, person, callsUp },
    decisions: spine.length,
  };
}

function inTaiwan({ book, scenarios }: Pack, toTaiwan: ToTaiwan): Pack {
  return {
    book: { ...toTaiwan(book), locale: "zh-TW" },
    scenarios: scenarios.map((each) => ({ ...toTaiwan(each), locale: "zh-TW" })),
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
