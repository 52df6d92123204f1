import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverOf } from "#domain/analysis/cover.ts";
import { aimsAlong, aimsOf } from "#domain/analysis/cover-aims.ts";
import { walkOf } from "#domain/analysis/cover-walk.ts";
import { type Subject, subjectOf } from "#domain/analysis/subject.ts";
import { checkWalks } from "#domain/analysis/walks.ts";
import { distancesTo } from "#domain/analysis/ways.ts";
import { parseBook } from "#domain/pack/parse-book.ts";
import { readYaml } from "#domain/pack/source.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { scenarioText } from "#tests/kit/a-scenario.ts";
import { readScenario } from "#tests/kit/read.ts";
import { tinyPack } from "#tests/kit/tiny-pack.ts";

const book = parseBook(tinyPack(), "zh-CN").value as NonNullable<ReturnType<typeof parseBook>["value"]>;

function subjectWith(text: string, walks?: readonly Walk[]): Subject {
  const scenario = readScenario(text);
  const source = readYaml("test.yaml", text).source as NonNullable<ReturnType<typeof readYaml>["source"]>;
  const editions = [{ locale: "zh-CN", scenario, book, file: "test.yaml" }];
  return subjectOf({ editions, source: () => source, ...(walks && { walks }) });
}

/** Aims that lie on a conversation that ends. */
function within({ scenario, whole }: Subject, aims: ReturnType<typeof aimsOf>): Set<number> {
  const toEnding = distancesTo(whole, (at) => {
    return scenario.nodes[whole.situations[at]?.node ?? ""]?.ending !== undefined;
  });
  return new Set(
    whole.edges.flatMap((open, situation) =>
      open.flatMap(({ to }, edge) => (Number.isFinite(toEnding[to]) ? aims.at(situation, edge) : [])),
    ),
  );
}

describe("coverOf", () => {
  it("passes everything that can be reached, in walks that end as they say", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(scenarioText, (text) => {
        const subject = subjectWith(text);
        const walks = coverOf(subject);
        const passed = new Set(walks.flatMap(({ choices }) => [...aimsAlong(subject, choices)]));
        expect(passed).toEqual(within(subject, aimsOf(subject)));
        const again = subjectWith(text, walks);
        expect(checkWalks(again).filter(({ code }) => code !== "WLK005")).toEqual([]);
        expect(coverOf(again)).toEqual(walks);
      }),
      { numRuns: 10, seed: 3 },
    );
  });

  it("leaves out what a walk written by hand passes", () => {
    const text = tinyPack().get("counter/tiny.yaml") ?? "";
    const all = coverOf(subjectWith(text));
    expect(all.map(({ id, choices }) => [id, choices])).toEqual([
      ["cover-1", ["look-down"]],
      ["cover-2", ["listen"]],
    ]);
    const byHand = walkOf(subjectWith(text), "good", "听完", ["listen"]);
    expect(coverOf(subjectWith(text, [byHand])).map(({ choices }) => choices)).toEqual([["look-down"]]);
  });
});
