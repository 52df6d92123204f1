import type { Graph } from "#domain/graph/explore.ts";
import { type Worth, worthOf } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Source } from "#domain/pack/source.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { everythingDone, type Occasions, occasionsOf } from "./occasions.ts";
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
  graph: Graph;
  worth: Worth;
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
  const worth = once(() => worthOf(scenario, book.rubric.endings));
  const usage = once(() => usageOf(scenario, worth().graph));
  const occasions = once(() => {
    const everything = everythingDone(scenario, book);
    return book.rules.map((rule) => occasionsOf(scenario, worth().graph, rule, everything));
  });
  return {
    ...{ ...parts, file, scenario, book },
    get graph() {
      return worth().graph;
    },
    get worth() {
      return worth();
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
