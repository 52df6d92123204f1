import { describe, expect, it } from "vitest";
import { readPackFolder } from "#build/read-pack.ts";
import { parseBook, vocabularyOf } from "#domain/pack/parse-book.ts";
import { excludeEachOther, faultOf } from "#domain/rules/lint.ts";
import { ruleOf } from "#tests/kit/judging.ts";

const acts = {
  staff: new Set([
    "listen",
    "rebut",
    "greet",
    "apologise",
    "explain",
    "decline",
    "farewell",
    "assist",
    "favour",
  ]),
  others: new Set(["complains", "upset", "refuses", "asks-place"]),
};

describe("a rule by itself", () => {
  it.each([
    ["rule: { never: rebut and not rebut }", "idle"],
    ["rule: { never: rebut or not rebut }", "idle"],
    ["rule: { never: complains }", "idle"],
    ["rule: { never: rebut }\nwhen: mood <= 3 and mood >= 5", "idle"],
    ["rule: { never: rebut }\nunless: mood <= 3 or mood > 3", "idle"],
    ["rule: { precedence: { first: explain, then: explain } }", "idle"],
    ["rule: { response: { to: refuses and not refuses, then: explain } }", "idle"],
    ["rule: { never: rebut }\nscope: { after: decline and not decline }", "idle"],
    ["rule: { at-least: { event: listen, n: 0 } }", "tautology"],
    ["rule: { any: [{ exists: listen }, { never: listen }] }", "tautology"],
    ["rule: { all: [{ exists: rebut }, { never: rebut }] }", "contradiction"],
    [
      "rule: { all: [{ at-least: { event: listen, n: 3 } }, { at-most: { event: listen, n: 2 } }] }",
      "contradiction",
    ],
    ["rule: { exclusive-choice: { one: listen, other: listen } }", "contradiction"],
    ["rule: { never: rebut }", undefined],
    ["rule: { never: rebut to elderly }\nby: customer", undefined],
    ["rule: { exists: listen }\neach: waiting", undefined],
    ["rule: { precedence: { first: explain, then: explain, strict: true } }", undefined],
    ["rule: { response: { to: becomes(mood <= 2), then: listen, within: 1 } }", undefined],
    ["rule: { never: rebut }\nscope: { after: complains, until: decline }\nwhile: place = hall", undefined],
    ["rule: { alternate-succession: { first: apologise, then: assist } }", undefined],
    ["rule: { chain-succession: { first: apologise, then: assist, strict: true } }", undefined],
  ])("%s: %s", (written, fault) => {
    expect(faultOf(ruleOf(written), acts)).toBe(fault);
  });

  it("is too much to try where it names too many acts", () => {
    const many = { staff: new Set("abcdefghijkl"), others: new Set<string>() };
    const rule = ruleOf("rule: { never: rebut }");
    const of = [..."abcdefghijkl"].map((name) => ({ kind: "word", name }) as const);
    expect(faultOf({ ...rule, template: { kind: "never", event: { kind: "and", of } } }, many)).toBe(
      "unknown",
    );
  });
});

describe("two rules", () => {
  it.each([
    ["rule: { exists: rebut }", "rule: { never: rebut }", true],
    ["rule: { last: farewell }", "rule: { at-most: { event: farewell or listen, n: 0 } }", true],
    ["rule: { always-first: greet }", "rule: { always-first: apologise and not greet }", true],
    ["rule: { always-first: greet }", "rule: { always-first: apologise }", false],
    ["rule: { exists: listen }", "rule: { never: rebut }", false],
    [
      "rule: { precedence: { first: explain, then: decline, strict: true } }",
      "rule: { precedence: { first: decline, then: explain, strict: true } }",
      false,
    ],
  ])("%s, %s: %s", (one, other, clash) => {
    expect(excludeEachOther(ruleOf(one), ruleOf(other), acts)).toBe(clash);
  });
});

describe("the bank's own rules", () => {
  it("have no fault in themselves", () => {
    const book = parseBook(readPackFolder("scenarios/bank"), "zh-CN").value!;
    const { staff, others } = vocabularyOf(book);
    const faults = book.rules.map((rule) => [rule.id, faultOf(rule, { staff, others })]);
    expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([]);
  });
});
