// Each template by example: kept, broken, not called up because there was no choice about it, again, repaired.

import { describe, expect, it } from "vitest";
import { ruleOf, type Told, verdictOn } from "#tests/kit/judging.ts";

type Example = [what: string, rule: string, told: Told[], status: string, counts?: [number, number, number]];

const NEVER = "rule: { never: rebut }";
const AT_MOST = "rule: { at-most: { event: rebut, n: 1 } }";
const AT_LEAST = "rule: { at-least: { event: listen, n: 2 } }";
const EXISTS = "rule: { exists: farewell }";
const FIRST = "rule: { always-first: greet }";
const LAST = "rule: { last: farewell }";
const PRECEDENCE = "rule: { precedence: { first: apologise, then: explain } }";
const STRICT = "rule: { precedence: { first: apologise, then: explain, strict: true } }";
const RESPONSE = "rule: { response: { to: complains, then: listen, within: 2 } }";
const OPEN = "rule: { response: { to: complains, then: listen } }";
const SUCCESSION = "rule: { succession: { first: apologise, then: explain, within: 2 } }";
const NOT_AFTER = "rule: { not-after: { first: refuses, then: explain } }";
const TOGETHER = "rule: { together: { event: decline, with: explain } }";
const again = (turn: string): Told => ({ turn, node: "same" });

const examples: Example[] = [
  ["kept: a temptation withstood", NEVER, ["*listen | rebut"], "kept", [1, 0, 0]],
  ["broken", NEVER, ["listen | *rebut"], "broken", [0, 1, 0]],
  ["not called up: nobody offered it", NEVER, ["*listen | greet"], "not-called-up"],
  ["not called up: there was nothing else", NEVER, ["*rebut | rebut+listen"], "not-called-up"],
  [
    "counted once for a node passed twice",
    NEVER,
    [again("*listen | rebut"), again("listen | *rebut")],
    "kept",
    [1, 0, 0],
  ],
  [
    "repaired",
    `${NEVER}\nrepair: { by: apologise, within: 2 }`,
    ["*rebut | listen", "*apologise | -"],
    "repaired",
    [0, 0, 1],
  ],
  [
    "repaired at the second chance",
    `${NEVER}\nrepair: { by: apologise, within: 2 }`,
    ["*rebut | -", "apologise | *-", "*apologise | -"],
    "repaired",
    [0, 0, 1],
  ],
  [
    "repaired too late",
    `${NEVER}\nrepair: { by: apologise, within: 1 }`,
    ["*rebut | -", "apologise | *-", "*apologise | -"],
    "broken",
    [0, 1, 0],
  ],
  [
    "turns without the chance to repair do not count",
    `${NEVER}\nrepair: { by: apologise, within: 1 }`,
    ["*rebut | -", "*- | listen", "*apologise | -"],
    "repaired",
    [0, 0, 1],
  ],
  [
    "not repaired by the end",
    `${NEVER}\nrepair: { by: apologise, within: 9 }`,
    ["*rebut | -", "*-"],
    "broken",
    [0, 1, 0],
  ],

  ["kept: once is allowed", AT_MOST, ["*rebut | -", "rebut | *-"], "kept", [1, 0, 0]],
  ["broken at the second", AT_MOST, ["*rebut | -", "*rebut | -"], "broken", [0, 1, 0]],
  ["not called up before the limit is reached", AT_MOST, ["*- | rebut"], "not-called-up"],
  [
    "repaired",
    `${AT_MOST}\nrepair: { by: apologise, within: 1 }`,
    ["*rebut | -", "*rebut | -", "*apologise | -"],
    "repaired",
    [0, 0, 1],
  ],

  ["kept at the second", AT_LEAST, ["*listen | -", "*listen | -"], "kept", [1, 0, 0]],
  ["broken: two chances, one taken", AT_LEAST, ["*listen | -", "listen | *-"], "broken", [0, 1, 0]],
  ["not called up: only one chance", AT_LEAST, ["listen | *-", "*- | rebut"], "not-called-up"],

  ["kept", EXISTS, ["*-", "*farewell | -"], "kept", [1, 0, 0]],
  ["broken", EXISTS, ["farewell | *-"], "broken", [0, 1, 0]],
  ["not called up: no choice offered it", EXISTS, ["*- | listen"], "not-called-up"],
  [
    "called up once a conversation",
    EXISTS,
    [again("*farewell | -"), again("farewell | *-")],
    "kept",
    [1, 0, 0],
  ],

  ["kept", FIRST, ["*greet | listen", "greet | *-"], "kept", [1, 0, 0]],
  ["broken", FIRST, ["greet | *listen"], "broken", [0, 1, 0]],
  ["not called up: everything greets", FIRST, ["*greet | greet+listen", "greet | *-"], "not-called-up"],

  ["kept", LAST, ["farewell | *-", "*farewell | -"], "kept", [1, 0, 0]],
  ["broken", LAST, ["*farewell | -", "farewell | *-"], "broken", [0, 1, 0]],
  [
    "not called up: the last choice did not offer it",
    LAST,
    ["farewell | *-", "*- | listen"],
    "not-called-up",
  ],

  [
    "kept: the first thing first",
    PRECEDENCE,
    ["*apologise | -", "*apologise+explain | explain"],
    "not-called-up",
  ],
  ["kept: waited, though it was offered", PRECEDENCE, ["explain | *apologise"], "kept", [1, 0, 0]],
  ["kept: both in one breath", PRECEDENCE, ["explain | *apologise+explain"], "kept", [1, 0, 0]],
  ["broken", PRECEDENCE, ["*explain | apologise"], "broken", [0, 1, 0]],
  ["a later breach is seen too", PRECEDENCE, ["*explain | -", "*explain | -"], "broken", [0, 2, 0]],
  ["not called up: it was not offered", PRECEDENCE, ["*- | apologise"], "not-called-up"],
  [
    "repaired",
    `${PRECEDENCE}\nrepair: { by: apologise, within: 1 }`,
    ["*explain | -", "*apologise | -"],
    "repaired",
    [0, 0, 1],
  ],
  [
    "its when is read at the second thing",
    `${PRECEDENCE}\nwhen: mood <= 4`,
    [{ turn: "*explain | -", mood: 5 }],
    "not-called-up",
  ],
  [
    "its when is read at the second thing, and holds",
    `${PRECEDENCE}\nwhen: mood <= 4`,
    [{ turn: "*explain | -", mood: 4 }],
    "broken",
  ],
  ["strict: not in one breath", STRICT, ["explain | *apologise+explain | -"], "broken", [0, 1, 0]],
  ["strict: one turn before", STRICT, ["*apologise | explain"], "kept", [1, 0, 0]],

  ["kept at once", RESPONSE, ["complains > *listen | rebut"], "kept", [1, 0, 0]],
  ["kept at the second chance", RESPONSE, ["complains > listen | *rebut", "*listen | -"], "kept", [1, 0, 0]],
  [
    "broken at the second chance",
    RESPONSE,
    ["complains > listen | *rebut", "listen | *-"],
    "broken",
    [0, 1, 0],
  ],
  [
    "a turn that did not offer it is no chance",
    RESPONSE,
    ["complains > listen | *-", "*- | rebut", "*listen | -"],
    "kept",
    [1, 0, 0],
  ],
  ["not called up: nobody complained", RESPONSE, ["*rebut | listen"], "not-called-up"],
  ["not called up: it was never offered", RESPONSE, ["complains > *rebut | -", "*-"], "not-called-up"],
  ["broken where it is still owed at the end", OPEN, ["complains > listen | *rebut"], "broken", [0, 1, 0]],
  [
    "again at the same node: not counted",
    RESPONSE,
    [again("complains > *listen | -"), again("complains > listen | *-")],
    "kept",
    [1, 0, 0],
  ],
  [
    "repaired",
    "rule: { response: { to: complains, then: listen, within: 1 } }\nrepair: { by: apologise, within: 1 }",
    ["complains > listen | *-", "*apologise | -"],
    "repaired",
    [0, 0, 1],
  ],
  [
    "let go by unless",
    `${RESPONSE}\nunless: place = counter`,
    ["complains > listen | *-", { turn: "listen | *-", place: "counter" }, "listen | *-"],
    "not-called-up",
  ],
  [
    "let go when while ends",
    `${RESPONSE}\nwhile: place = hall`,
    ["complains > listen | *-", { turn: "listen | *-", place: "counter" }],
    "not-called-up",
  ],
  [
    "called up when mood falls",
    "rule: { response: { to: becomes(mood <= 2), then: listen, within: 1 } }",
    ["listen | *-", { turn: "listen | *-", mood: 2 }, { turn: "listen | *-", mood: 1 }],
    "broken",
    [0, 1, 0],
  ],

  ["kept", SUCCESSION, ["explain | *apologise", "*explain | -"], "kept", [2, 0, 0]],
  ["broken: nothing followed", SUCCESSION, ["*apologise | explain+apologise", "explain | *-"], "broken"],
  ["broken: the second thing first", SUCCESSION, ["*explain | -"], "broken", [0, 1, 0]],
  ["not called up", SUCCESSION, ["*- | listen"], "not-called-up"],

  ["kept", NOT_AFTER, ["refuses > *- | explain"], "kept", [1, 0, 0]],
  ["broken", NOT_AFTER, ["refuses > - | *explain"], "broken", [0, 1, 0]],
  ["not called up: nobody refused", NOT_AFTER, ["- | *explain"], "not-called-up"],
  ["not called up: it was not offered again", NOT_AFTER, ["refuses > *- | listen"], "not-called-up"],

  ["kept", TOGETHER, ["*decline+explain | decline"], "kept", [1, 0, 0]],
  ["broken", TOGETHER, ["decline+explain | *decline"], "broken", [0, 1, 0]],
  ["not called up: no bare refusal was offered", TOGETHER, ["*decline+explain | -"], "not-called-up"],
];

describe("a template", () => {
  it.each(examples)("%s — %s", (_, written, told, status, counts) => {
    const verdict = verdictOn(ruleOf(written), told);
    expect(verdict.status).toBe(status);
    if (counts) expect([verdict.kept, verdict.broken, verdict.repaired]).toEqual(counts);
  });
});

describe("how the conversation ended", () => {
  const open: Told[] = ["complains > listen | *rebut"];

  it.each([OPEN, EXISTS, LAST])("%s: a lost ending and leaving call up nothing that is open", (written) => {
    const told = written === OPEN ? open : ["farewell | *-"];
    expect(verdictOn(ruleOf(written), told, "partial").status).toBe("broken");
    expect(verdictOn(ruleOf(written), told, "lost").status).toBe("not-called-up");
  });

  it("keeps a breach that was decided before a lost ending", () => {
    expect(verdictOn(ruleOf(NEVER), ["*rebut | -"], "lost").status).toBe("broken");
    expect(
      verdictOn(ruleOf(`${NEVER}\nrepair: { by: apologise, within: 3 }`), ["*rebut | -"], "lost").status,
    ).toBe("broken");
  });

  it("is left out by unless-outcome", () => {
    const rule = ruleOf(`${EXISTS}\nunless-outcome: partial`);
    expect(verdictOn(rule, ["farewell | *-"], "partial").status).toBe("not-called-up");
    expect(verdictOn(rule, ["farewell | *-"], "good").status).toBe("broken");
  });
});

describe("a rule with one copy a person", () => {
  const rule = ruleOf("rule: { response: { to: asks-place, then: explain, within: 1 } }\neach: waiting");

  it("is owed to each who asked, and to nobody else", () => {
    const told = ["asks-place@li+asks-place@wen > *explain@li | explain@li+explain@wen | -"];
    const { activations } = verdictOn(rule, told);
    expect(activations.map(({ person, result }) => `${person} ${result}`).sort()).toEqual([
      "li kept",
      "wen broken",
    ]);
  });

  it("has no copy for those without that trait", () => {
    expect(verdictOn(rule, ["asks-place@gu > explain@gu | *-"]).status).toBe("not-called-up");
  });
});

describe("an act to somebody", () => {
  it("is told apart by role, trait or name", () => {
    const rule = ruleOf("rule: { never: favour to elderly }");
    expect(verdictOn(rule, ["*favour@li | favour@wen"]).status).toBe("kept");
    expect(verdictOn(rule, ["favour@li | *favour@wen"]).status).toBe("broken");
  });
});

describe("severity", () => {
  it("is the first whose condition holds at the breach", () => {
    const rule = ruleOf("severity: [{ when: decline, is: critical }, { is: minor }]\nrule: { never: rebut }");
    const of = (told: Told[]) => verdictOn(rule, told).activations.map((each) => each.severity);
    expect(of(["*rebut+decline | -"])).toEqual(["critical"]);
    expect(of(["*rebut | -"])).toEqual(["minor"]);
  });
});
