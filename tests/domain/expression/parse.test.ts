import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "#domain/expression/expression.ts";
import { parseExpression } from "#domain/expression/parse.ts";
import { printExpression } from "#tests/kit/print-expression.ts";

const KEYWORDS = ["and", "or", "not", "to", "visited", "becomes"];
const id = fc
  .stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,3})?$/)
  .filter((each) => !KEYWORDS.includes(each));
const name = fc.oneof(
  id,
  fc.tuple(id, id).map((both) => both.join(".")),
);
const value = fc.oneof(
  fc.integer({ min: -99, max: 99 }).map((each) => each + 0),
  fc.boolean(),
  id.filter((each) => each !== "true" && each !== "false"),
);
const op = fc.constantFrom(
  "=" as const,
  "!=" as const,
  "<" as const,
  "<=" as const,
  ">" as const,
  ">=" as const,
);

const expression = fc.letrec<{ any: Expression; leaf: Expression }>((tie) => ({
  leaf: fc.oneof(
    fc.record({ kind: fc.constant("is" as const), name, op, value }),
    fc.record({ kind: fc.constant("word" as const), name }),
    fc.record({ kind: fc.constant("word" as const), name, to: id }),
    fc.record({ kind: fc.constant("visited" as const), node: id }),
  ),
  any: fc.oneof(
    { depthSize: "small", maxDepth: 5 },
    tie("leaf"),
    fc.record({ kind: fc.constantFrom("not" as const, "becomes" as const), of: tie("any") }),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      of: fc.array(tie("any"), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).any;

const read = (text: string) => {
  const parsed = parseExpression(text);
  if ("fault" in parsed) throw new Error(JSON.stringify([text, parsed.fault]));
  return parsed.expression;
};
const faultIn = (text: string) => {
  const parsed = parseExpression(text);
  return "fault" in parsed ? parsed.fault : undefined;
};

describe("parseExpression", () => {
  it("reads back what was printed", () => {
    fc.assert(
      fc.property(expression, (each) => {
        const text = printExpression(each);
        fc.pre(text.length <= 500);
        expect(read(text)).toEqual(each);
      }),
      { numRuns: 500 },
    );
  });

  it("does not mind spaces, or parentheses too many", () => {
    fc.assert(
      fc.property(expression, (each) => {
        const text = `  ( ${printExpression(each)
          .replace(/([()])/g, " $1 ")
          .replaceAll(" ", "  ")} ) `;
        fc.pre(text.length <= 500);
        expect(read(text)).toEqual(each);
      }),
      { numRuns: 200 },
    );
  });

  it("binds not tighter than and, and tighter than or", () => {
    expect(printExpression(read("not a and b or c"))).toBe("not a and b or c");
    expect(read("not a and b or c")).toEqual(read("((not a) and b) or c"));
  });

  it.each([
    ["", 0, ""],
    ["   ", 3, ""],
    ["mood == 3", 6, "="],
    ["mood <= ", 8, ""],
    ["mood <= 4 5", 10, "5"],
    ["a and", 5, ""],
    ["and a", 0, "and"],
    ["(a or b", 7, ""],
    ["a)", 1, ")"],
    ["visited what-for", 8, "what-for"],
    ["mood ≤ 3", 5, "≤ 3"],
    ["心情 < 3", 0, "心情 < 3"],
    ["Mood < 3", 0, "Mood < 3"],
    ["a.b.c", 3, ".c"],
    ["a = (b)", 4, "("],
    ["a = b.c", 4, "b.c"],
    ["becomes mood < 2", 8, "mood"],
    ["a to 3", 5, "3"],
    ["x".repeat(501), 500, "501"],
  ])("%s is wrong from character %i on", (text, at, found) => {
    expect(faultIn(text)).toMatchObject({ at, found });
  });

  it("refuses nesting without end, and never throws", () => {
    expect(faultIn(`${"(".repeat(200)}a${")".repeat(200)}`)).toBeDefined();
    expect(faultIn(`${"not ".repeat(100)}a`)).toBeDefined();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom("(", ")", "not ", "and ", "a ", "= ", "3 ", "to ", "becomes", "visited"))
            .map((all) => all.join("")),
        ),
        (text) => {
          const fault = faultIn(text);
          if (fault) expect(fault.at).toBeLessThanOrEqual(Math.max(text.length, 0));
          else expect(read(printExpression(read(text)))).toEqual(read(text));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
