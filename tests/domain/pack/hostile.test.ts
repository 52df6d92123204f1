// What arrives as a scenario may be anything. It is refused with a code, or read; it never throws and never hangs.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { parseScenario } from "#domain/pack/parse.ts";
import { hostile } from "#tests/kit/hostile.ts";
import { tinyVocabulary } from "#tests/kit/vocabulary.ts";

// Properties over many random scenarios take as long as the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const parse = (text: string) => parseScenario("hostile.yaml", text, tinyVocabulary);

describe("a hostile text", () => {
  it.each(hostile)("%s", (_, text, code) => {
    // Processor time, not time: other tests run beside this one.
    const before = process.cpuUsage();
    const { diagnostics } = parse(text);
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(1000);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const each of diagnostics) expect(each.code).toMatch(/^SCN\d{3}$/);
    if (code !== undefined) expect(diagnostics.map((each) => each.code)).toContain(code);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });
});

describe("parseScenario", () => {
  const real = readFileSync("scenarios/bank/lobby/first-greeting.yaml", "utf8").slice(0, 6000);
  const tiny = readFileSync("tests/cases/good/every-way.yaml", "utf8");

  it("never throws on random text", () => {
    const letter = fc.constantFrom(
      ..."{}[]:,-#&*!|>'\"%@` \n\t?~=<>",
      "a",
      "nodes",
      "when",
      "是",
      "\u0000",
      "\ud800",
      "0",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(letter).map((all) => all.join("")),
        ),
        (text) => {
          expect(Array.isArray(parse(text).diagnostics)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("never throws on a scenario with parts cut, doubled, swapped or overwritten", () => {
    const edit = fc.record({
      at: fc.nat(1_000_000),
      length: fc.nat(60),
      put: fc.oneof(
        fc.constantFrom(
          "",
          "\n",
          "  ",
          ": ",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "&a ",
          "*a",
          "null",
          "-1",
          "99",
          "'",
          '"',
          "|\n",
        ),
        fc.constantFrom(
          "mood",
          "__proto__",
          "none",
          "visited(opening)",
          "when: mood",
          "to: opening",
          "~",
          "true",
        ),
        fc.string({ maxLength: 8 }),
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(real, tiny),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (text, edits) => {
          let changed = text;
          for (const { at, length, put } of edits) {
            const from = at % changed.length;
            changed = changed.slice(0, from) + put + changed.slice(from + length);
          }
          for (const each of parse(changed).diagnostics) {
            expect(each.where.line).toBeGreaterThan(0);
            expect(each.where.line).toBeLessThanOrEqual(changed.split("\n").length + 1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
