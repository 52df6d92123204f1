import { explore, type Graph } from "#domain/graph/explore.ts";
import { type Worth, worthOf } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Source } from "#domain/pack/source.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { everythingDone, type Occasions, occasionsOf, quotientsOf } from "./occasions.ts";
import { quotientOf } from "./quotient.ts";
import { type Usage, usageOf } from "./usage.ts";

/** A scenario in one language, with the pack's common part in that language and the file its texts stand in. */
export type Edition = { locale: string; scenario: Scenario; book: Book; file: string };

/** What a scenario is made a subject of. */
export type SubjectParts = {
  /** The source language first. */
  editions: readonly Edition[];
  /** Its golden walks, where there is such a file. */
  walks?: readonly Walk[];
  /** The way from a part of a file to its line. */
  source(file: string): Source;
};

/** Everything a check may read of one scenario; what is dear is worked out once, when the first check asks. */
export type Subject = SubjectParts & {
  file: string;
  scenario: Scenario;
  book: Book;
  /** What choices lead to, situations that go on alike being one. */
  graph: Graph;
  /** Every situation by itself, with all its values; and which of `graph` it is. */
  whole: Graph;
  inSmall(situation: number): number;
  worth: Worth;
  /** The worth of every situation by itself. */
  wholeWorth: Worth;
  usage: Usage;
  /** Each rule over every conversation, in the pack's order. */
  occasions: Occasions[];
  sourceIn(locale?: string): Source;
};

/** A scenario as checks see it. */
export function subjectOf(parts: SubjectParts): Subject {
  const [first] = parts.editions;
  if (!first) throw new Error("a scenario without a language");
  const { file, scenario, book } = first;
  const whole = once(() => explore(scenario));
  const small = once(() => quotientOf(whole(), []));
  const worth = once(() => worthOf(scenario, book.rubric.endings, small().graph));
  const wholeWorth = once(() => worthOf(scenario, book.rubric.endings, whole()));
  const usage = once(() => usageOf(scenario, whole()));
  const occasions = once(() => {
    const everything = everythingDone(scenario, book);
    const quotients = quotientsOf(whole(), small());
    return book.rules.map((rule) => occasionsOf(scenario, quotients, rule, everything));
  });
  return {
    ...{ ...parts, file, scenario, book },
    get graph() {
      return small().graph;
    },
    get whole() {
      return whole();
    },
    inSmall: (situation) => small().standsFor[situation] as number,
    get worth() {
      return worth();
    },
    get wholeWorth() {
      return wholeWorth();
    },
    get usage() {
      return usage();
    },
    get occasions() {
      return occasions();
    },
    sourceIn: (locale = first.locale) =>
      parts.source(parts.editions.find((each) => each.locale === locale)?.file ?? file),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
