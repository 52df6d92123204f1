// A pack's scenario put to trial: what catches a fault in it.

import { parse, stringify } from "yaml";
import { checkPack } from "#domain/analysis/check-pack.ts";
import { isGenerated, walkOf } from "#domain/analysis/cover-walk.ts";
import { type Subject, subjectOf } from "#domain/analysis/subject.ts";
import { play, shutAlong } from "#domain/analysis/walks.ts";
import { isUsable } from "#domain/diagnostic.ts";
import { worthOf } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import { parseScenario } from "#domain/pack/parse.ts";
import { parseBook, vocabularyOf } from "#domain/pack/parse-book.ts";
import { beside, scenarioFilesOf } from "#domain/pack/parse-pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { translateScenario } from "#domain/pack/translate.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { judge } from "#domain/rules/judge.ts";
import { outcomeOf } from "#domain/score/score.ts";
import { areAlike, type Weighed } from "./alike.ts";
import type { Mutant, Tree } from "./mutate.ts";

export type Trial = {
  id: string;
  files: { scenario: Tree; translation: Tree };
  /** What catches the fault; `alike` where there is nothing to catch, `nothing` where it slips through. */
  by(mutant: Mutant, walks: readonly Walk[]): "parse" | "walks" | "check" | "alike" | "nothing";
  byHand: readonly Walk[];
  covering: readonly Walk[];
};

/** The scenarios of a pack. Walks carry their scores as they are before any fault. */
export function trialsOf(texts: ReadonlyMap<string, string>, ids: readonly string[]): Trial[] {
  const { value: book } = parseBook(texts, "zh-CN");
  if (!book) throw new Error("the pack cannot be read");
  const files = scenarioFilesOf(texts).filter((file) => ids.some((id) => file.endsWith(`/${id}.yaml`)));
  return files.map((file) => trialOf(texts, file, book));
}

function trialOf(texts: ReadonlyMap<string, string>, file: string, book: Book): Trial {
  const vocabulary = vocabularyOf(book);
  const read = (path: string): Tree => parse(texts.get(path) ?? "");
  const files = { scenario: read(file), translation: read(beside(file, "en")) };
  const scenario = parseScenario(file, texts.get(file) ?? "", vocabulary).value as Scenario;
  const all = read(beside(file, "walks")).walks as Walk[];
  const subject: Subject = subjectOf({
    editions: [{ locale: "zh-CN", scenario, book, file }],
    source: () => {
      throw new Error("nothing is told here");
    },
  });
  const covering = all.map(({ id, title, choices, shut }) => ({
    ...walkOf(subject, id, title, choices),
    ...(shut && { shut }),
  }));
  const own = new Map([...texts].filter(([path]) => /^(rules\/|[^/]+$)/.test(path)));
  const told = (mutant: { scenario: Tree; translation: Tree }) => findings(own, file, mutant);
  let clean: { known: Set<string>; weighed: Weighed } | undefined;
  const base = () => {
    clean ??= { known: told(files), weighed: weighed(scenario) };
    return clean;
  };
  const weighed = (each: Scenario): Weighed => ({
    scenario: each,
    worth: worthOf(each, book.rubric.endings),
  });

  return {
    ...{ id: scenario.id, files, covering },
    byHand: covering.filter((walk) => !isGenerated(walk)),
    by(mutant, walks) {
      const text = stringify(mutant.scenario, { aliasDuplicateObjects: false });
      const { value, diagnostics } = parseScenario(file, text, vocabulary);
      if (!value || !isUsable(diagnostics)) return "parse";
      const english = stringify(mutant.translation, { aliasDuplicateObjects: false });
      if (translateScenario(value, beside(file, "en"), english).diagnostics.length > 0) return "parse";
      if (walks.some((walk) => goesElsewhere(value, book, walk))) return "walks";
      const found = weighed(value);
      if (walks.some((walk) => scoresElse(found, book, walk))) return "walks";
      if (areAlike(base().weighed, found, book.rules)) return "alike";
      return [...told(mutant)].some((each) => !base().known.has(each)) ? "check" : "nothing";
    },
  };
}

/** Whether a walk cannot be walked, or ends elsewhere, or breaks other rules: what shows without the graph. */
function goesElsewhere(scenario: Scenario, book: Book, walk: Walk): boolean {
  const { session, exchanges, stuck } = play(scenario, walk.choices);
  if (stuck !== undefined || session.at.node !== walk.ending) return true;
  const shut = shutAlong(exchanges);
  if (walk.shut?.some((each) => !shut.has(each))) return true;
  const { rules } = judge(scenario, book.rules, exchanges, outcomeOf(scenario, exchanges));
  return (["broken", "repaired"] as const).some(
    (status) =>
      rules
        .filter((each) => each.status === status)
        .map((each) => each.rule)
        .join() !== walk[status]?.join(),
  );
}

function scoresElse({ scenario, worth }: Weighed, book: Book, walk: Walk): boolean {
  const subject = { scenario, worth, book } as Subject;
  const { score } = walkOf(subject, walk.id, walk.title, walk.choices);
  return JSON.stringify(score) !== JSON.stringify(walk.score);
}

/** What the check says of a scenario by itself, walks left out; without lines, which a rewritten file has others of. */
function findings(
  own: ReadonlyMap<string, string>,
  file: string,
  { scenario, translation }: Pick<Mutant, "scenario" | "translation">,
) {
  const texts = new Map(own);
  texts.set(file, stringify(scenario, { aliasDuplicateObjects: false }));
  texts.set(beside(file, "en"), stringify(translation, { aliasDuplicateObjects: false }));
  const told = checkPack(texts, ["zh-CN", "en"]).filter(({ severity }) => severity !== "info");
  return new Set(told.map(({ code, severity, params }) => JSON.stringify([code, severity, params])));
}
