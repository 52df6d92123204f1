// What narrows a rule: when it sees, whose acts count, how soon, and what several templates make together.

import { describe, expect, it } from "vitest";
import { ruleOf, type Told, verdictOn } from "#tests/kit/judging.ts";

type Example = [what: string, rule: string, told: Told[], status: string, counts?: [number, number, number]];

const BETWEEN = "scope: { after: complains, until: decline }";
const EXISTS = `rule: { exists: listen }\n${BETWEEN}`;
const NEVER = `rule: { never: rebut }\n${BETWEEN}`;

const scopes: Example[] = [
  ["blind before it opens", NEVER, ["*rebut | -", "complains > *- | rebut"], "kept", [1, 0, 0]],
  [
    "opened by a line, for the choice that answers it",
    NEVER,
    ["complains > *rebut | -"],
    "broken",
    [0, 1, 0],
  ],
  [
    "opened by a choice, for the next turn",
    "rule: { never: rebut }\nscope: { after: greet }",
    ["*greet+rebut | -", "*rebut | -"],
    "broken",
    [0, 1, 0],
  ],
  ["the choice that closes it is within", NEVER, ["complains > *rebut+decline | -"], "broken", [0, 1, 0]],
  ["blind after it closes", NEVER, ["complains > *decline | rebut", "*rebut | -"], "kept", [1, 0, 0]],
  ["opens again", NEVER, ["complains > *decline | -", "complains > *rebut | -"], "broken", [0, 1, 0]],
  [
    "what is owed is owed until it closes",
    EXISTS,
    ["complains > listen | *-", "*decline | -"],
    "broken",
    [0, 1, 0],
  ],
  ["paid in time", EXISTS, ["complains > *listen | -", "*decline | -"], "kept", [1, 0, 0]],
  ["paid too late", EXISTS, ["complains > listen | *decline", "*listen | -"], "broken", [0, 1, 0]],
  [
    "each stretch by itself",
    EXISTS,
    ["complains > *listen | -", "*decline | -", "complains > listen | *-", "*decline | -"],
    "broken",
    [1, 1, 0],
  ],
  ["never opened, never owed", EXISTS, ["listen | *-"], "not-called-up"],
  ["still open at the end", EXISTS, ["complains > listen | *-"], "broken", [0, 1, 0]],
  [
    "from the start where there is no after",
    "rule: { exists: listen }\nscope: { until: complains }",
    ["listen | *-", "complains > *listen | -"],
    "broken",
    [0, 1, 0],
  ],
  [
    "closed for good where there is no after",
    "rule: { never: rebut }\nscope: { until: complains }",
    ["complains > *rebut | -"],
    "not-called-up",
  ],
  [
    "a last choice before it closes",
    `rule: { last: apologise }\n${BETWEEN}`,
    ["complains > *apologise | -", "apologise | *decline", "*-"],
    "broken",
    [0, 1, 0],
  ],
  [
    "counted anew in each stretch",
    `rule: { at-most: { event: explain, n: 1 } }\n${BETWEEN}`,
    ["complains > *explain | -", "*decline | -", "complains > *explain | -"],
    "not-called-up",
  ],
  [
    "a breach of a stretch that is over can still be repaired",
    `${EXISTS}\nrepair: { by: apologise, within: 1 }`,
    ["complains > listen | *decline", "*apologise | -"],
    "repaired",
    [0, 0, 1],
  ],
];

const ANSWER = "rule: { response: { to: complains, then: listen, within: 1 } }";
const people: Example[] = [
  ["the customer's", `${ANSWER}\nby: customer`, ["complains@wen > listen | *-"], "broken", [0, 1, 0]],
  ["not the colleague's", `${ANSWER}\nby: customer`, ["complains@gu > listen | *-"], "not-called-up"],
  ["the colleague's", `${ANSWER}\nby: colleague`, ["complains@gu > listen | *-"], "broken", [0, 1, 0]],
  ["those with a trait", `${ANSWER}\nby: elderly`, ["complains@li > listen | *-"], "not-called-up"],
  ["one person", `${ANSWER}\nby: wen`, ["complains@wen > listen | *-"], "broken", [0, 1, 0]],
  ["everybody's, where it is not said", ANSWER, ["complains@gu > listen | *-"], "broken", [0, 1, 0]],
  [
    "nobody's but one's own",
    "rule: { precedence: { first: complains or greet, then: explain } }\nby: staff",
    ["complains > *explain | -"],
    "broken",
    [0, 1, 0],
  ],
];

const BANNED = "rule: { not-after: { first: refuses, then: explain, unless-between: apologise } }";
const limits: Example[] = [
  ["set free by what came between", BANNED, ["refuses > *apologise | -", "*explain | -"], "not-called-up"],
  ["set free in the same breath", BANNED, ["refuses > *apologise+explain | -"], "not-called-up"],
  ["not set free by what came before", BANNED, ["*apologise | -", "refuses > *explain | -"], "broken"],
  ["bound again", BANNED, ["refuses > *apologise | -", "refuses > *explain | -"], "broken"],
  [
    "a ban that ends",
    "rule: { not-after: { first: refuses, then: explain, within: 2 } }",
    ["refuses > *- | greet", "*- | greet", "*explain | -"],
    "not-called-up",
  ],
  [
    "a licence that ends",
    "rule: { precedence: { first: apologise, then: explain, within: 2 } }",
    ["*apologise | -", "*- | greet", "explain | *-", "*explain | -"],
    "broken",
    [0, 1, 0],
  ],
  [
    "strict: not answered by itself",
    "rule: { response: { to: decline, then: explain, strict: true } }",
    ["*decline+explain | explain", "explain | *-"],
    "broken",
    [0, 1, 0],
  ],
  [
    "strict: answered later",
    "rule: { response: { to: decline, then: explain, strict: true } }",
    ["*decline+explain | explain", "*explain | -"],
    "kept",
    [1, 0, 0],
  ],
  [
    "strict: the line may be answered at once",
    "rule: { response: { to: complains, then: listen, strict: true } }",
    ["complains > *listen | -"],
    "kept",
    [1, 0, 0],
  ],
  [
    "strict: an answer that calls up the next",
    "rule: { response: { to: decline, then: explain, strict: true } }",
    ["*decline | -", "*decline+explain | -", "explain | *-"],
    "broken",
    [1, 1, 0],
  ],
];

const ALL = "rule: { all: [{ exists: greet }, { last: farewell }] }";
const ANY = "rule: { any: [{ exists: apologise }, { never: explain }] }";
const several: Example[] = [
  ["all: each is judged by itself", ALL, ["*greet | -", "farewell | *-"], "broken", [1, 1, 0]],
  ["all: kept", ALL, ["*greet | -", "*farewell | -"], "kept", [2, 0, 0]],
  ["any: one is enough", ANY, ["apologise | *-", "explain | *-"], "kept", [1, 0, 0]],
  ["any: the other is enough", ANY, ["*apologise | -", "*explain | -"], "kept", [1, 0, 0]],
  ["any: broken where neither holds", ANY, ["apologise | *-", "*explain | -"], "broken", [0, 1, 0]],
  ["any: not called up where nothing was", ANY, ["*- | greet"], "not-called-up"],
  [
    "any: decided when the last falls",
    "rule: { any: [{ never: rebut }, { never: explain }] }",
    ["*rebut | -", "*explain | -", "*rebut | -"],
    "broken",
    [0, 1, 0],
  ],
  [
    "any: a duty that nobody could do does not hold, and is not held against anybody",
    ANY,
    ["*explain | -"],
    "broken",
    [0, 1, 0],
  ],
  ["not: the contrary of exists", "rule: { not: { exists: rebut } }", ["*rebut | -"], "broken", [0, 1, 0]],
  ["not: the contrary of never", "rule: { not: { never: listen } }", ["listen | *-"], "broken", [0, 1, 0]],
  ["not: of last", "rule: { not: { last: rebut } }", ["*rebut | -"], "broken", [0, 1, 0]],
  ["not: of always-first", "rule: { not: { always-first: explain } }", ["*explain | -"], "broken", [0, 1, 0]],
  [
    "not: of at-least",
    "rule: { not: { at-least: { event: rebut, n: 2 } } }",
    ["*rebut | -", "*rebut | -"],
    "broken",
    [0, 1, 0],
  ],
  [
    "not: of at-most",
    "rule: { not: { at-most: { event: listen, n: 1 } } }",
    ["*listen | -", "listen | *-"],
    "broken",
    [0, 1, 0],
  ],
  [
    "not: among several",
    "rule: { all: [{ not: { exists: rebut } }, { exists: greet }] }",
    ["*greet | -"],
    "kept",
  ],
];

describe("a rule's scope", () => {
  it.each(scopes)("%s", (...example) => check(example));
});

describe("whose acts in a line count", () => {
  it.each(people)("%s", (...example) => check(example));
});

describe("how soon, how long, and what sets free", () => {
  it.each(limits)("%s", (...example) => check(example));
});

describe("several templates, or the contrary of one", () => {
  it.each(several)("%s", (...example) => check(example));

  it("has one copy a person like any other", () => {
    const rule = ruleOf(`${ANY}\neach: waiting`);
    const { activations } = verdictOn(rule, ["apologise@li | *-", "*explain@li | explain@wen | -"]);
    expect(activations.map(({ person, result }) => `${person} ${result}`).sort()).toEqual([
      "li broken",
      "wen kept",
    ]);
  });

  it("is not called up where the conversation is lost before its end", () => {
    expect(verdictOn(ruleOf(ANY), ["apologise | *-", "explain | *-"], "lost").status).toBe("not-called-up");
    expect(verdictOn(ruleOf(EXISTS), ["complains > listen | *-"], "lost").status).toBe("not-called-up");
  });
});

function check([, written, told, status, counts]: Example) {
  const verdict = verdictOn(ruleOf(written), told);
  expect(verdict.status).toBe(status);
  if (counts) expect([verdict.kept, verdict.broken, verdict.repaired]).toEqual(counts);
}
