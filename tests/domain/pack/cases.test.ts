// Every file of tests/cases/bad has one fault, told with that code at that line and nothing beside it.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sentenceFor } from "#build/say-diagnostic.ts";
import { parseScenario } from "#domain/pack/parse.ts";
import { tinyVocabulary } from "#tests/kit/vocabulary.ts";

const read = (kind: string) =>
  readdirSync(`tests/cases/${kind}`).map(
    (name) => [name, readFileSync(`tests/cases/${kind}/${name}`, "utf8")] as const,
  );

/** The line with the comment ` # CODE`, or the place that the first line names. */
function expected(name: string, text: string): { code: string; line: number; column?: number } {
  const said = /^# expect (\w+) at (\d+):(\d+)/.exec(text);
  if (said) return { code: String(said[1]), line: Number(said[2]), column: Number(said[3]) };
  const code = name.slice(0, 6);
  return { code, line: text.split("\n").findIndex((row) => row.endsWith(` # ${code}`)) + 1 };
}

describe("a broken scenario", () => {
  const bad = read("bad");

  it("comes in at least twenty-five kinds", () => {
    expect(new Set(bad.map(([name]) => name.slice(0, 6))).size).toBeGreaterThanOrEqual(25);
  });

  it.each(bad)("%s", (name, text) => {
    const { code, line, column } = expected(name, text);
    expect(name.startsWith(`${code}-`)).toBe(true);
    const { diagnostics } = parseScenario(name, text, tinyVocabulary);
    const told = diagnostics.map((each) => [each.code, each.where.line, each.severity]);
    expect(told).toEqual([[code, line, "error"]]);
    if (column !== undefined) expect(diagnostics[0]?.where.column).toBe(column);
    for (const locale of ["zh-CN", "en"] as const) {
      const sentence = sentenceFor(diagnostics[0]!, locale);
      expect(sentence).not.toMatch(/undefined|\[object/);
      expect(sentence.replace(/\{(waited|clock)\}/, "")).not.toMatch(/[{}]/);
    }
  });
});

describe("a good scenario", () => {
  const good = read("good").filter(([name]) => !/\.\w+\.yaml$/.test(name));
  const tiny = good.filter(([name]) => ["tiny.yaml", "every-way.yaml"].includes(name));

  it.each(tiny)("%s", (name, text) => {
    const { value, diagnostics } = parseScenario(name, text, tinyVocabulary);
    expect(diagnostics).toEqual([]);
    expect(value?.id).toBe(name.replace(".yaml", ""));
  });
});
