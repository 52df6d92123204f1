// A breach is made good to the person wronged.

import { describe, expect, it } from "vitest";
import { ruleOf, type Told, verdictOn } from "#tests/kit/judging.ts";

const NEVER = "rule: { never: rebut }\nrepair: { by: apologise, within: 2 }";

const examples: [what: string, rule: string, told: Told[], status: string][] = [
  ["to him", NEVER, ["*rebut@wen | -", "*apologise@wen | -"], "repaired"],
  ["to somebody else", NEVER, ["*rebut@wen | -", "*apologise@li | -"], "broken"],
  ["an act that names nobody goes to the one addressed", NEVER, ["*rebut | -", "*apologise | -"], "repaired"],
  ["and so not to another", NEVER, ["*rebut@wen | -", "*apologise | -"], "broken"],
  ["to one of two", NEVER, ["*rebut@wen+rebut@li | -", "*apologise@li | -"], "repaired"],
  [
    "only a turn at which it could be done to him is a chance",
    "rule: { never: rebut }\nrepair: { by: apologise, within: 1 }",
    ["*rebut@wen | -", "apologise@li | *-", "*apologise@wen | -"],
    "repaired",
  ],
  [
    "what else was said to others then does not matter",
    NEVER,
    ["*rebut@wen+greet@li | -", "*apologise@li | -"],
    "broken",
  ],
  [
    "the act not to be done is the one that offends",
    "rule: { precedence: { first: greet, then: explain } }\nrepair: { by: apologise, within: 2 }",
    ["*explain@wen | -", "*apologise@li | -"],
    "broken",
  ],
  [
    "what was left undone was done to nobody",
    "rule: { response: { to: complains, then: listen, within: 1 } }\nrepair: { by: apologise, within: 2 }",
    ["complains@wen > listen@wen | *-", "*apologise@li | -"],
    "repaired",
  ],
  [
    "to anyone, where the rule says so",
    "rule: { never: favour }\nrepair: { by: explain, within: 2, to: anyone }",
    ["*favour@wen | -", "*explain@li | -"],
    "repaired",
  ],
  [
    "a role in the event picks who is wronged",
    "rule: { never: rebut to elderly }\nrepair: { by: apologise, within: 2 }",
    ["*rebut@wen+rebut@li | -", "*apologise@li | -"],
    "broken",
  ],
];

describe("a repair", () => {
  it.each(examples)("%s", (_, written, told, status) => {
    expect(verdictOn(ruleOf(written), told).status).toBe(status);
  });

  it("makes good one breach and leaves another", () => {
    const { repaired, broken } = verdictOn(ruleOf(NEVER), [
      "*rebut@wen | -",
      "*rebut@li | -",
      "*apologise@wen | -",
    ]);
    expect([repaired, broken]).toEqual([1, 1]);
  });
});
