import { describe, expect, it } from "vitest";
import { samplesOf, type Walked } from "#domain/analysis/samples.ts";
import { parseBook } from "#domain/pack/parse-book.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { ruleOf } from "#tests/kit/judging.ts";
import { readScenario } from "#tests/kit/read.ts";
import { tinyPack } from "#tests/kit/tiny-pack.ts";

const rules = parseBook(tinyPack(), "zh-CN").value?.rules ?? [];
const tiny = tinyPack().get("counter/tiny.yaml") ?? "";
const heard = aWalk("listen");
const unheard = aWalk("look-down");

function aWalk(...choices: string[]): Walk {
  return { id: choices.join("-"), title: "走", choices, ending: "done", broken: [] };
}

function inTiny(walks: Walk[], change = (text: string) => text): Walked {
  return { scenario: readScenario(change(tiny)), walks };
}

describe("the samples of a rule", () => {
  it("are one turn at which an offered choice breaks it and the best one keeps it", () => {
    const { wrong, right } = samplesOf(rules, [inTiny([heard])]).get("hear-out") ?? {};
    expect(wrong).toEqual({ scenario: "tiny", way: [], chosen: "look-down" });
    expect(right).toEqual({ scenario: "tiny", way: [], chosen: "listen" });
  });

  it("are the same, whichever of the two the walk took", () => {
    const [one, other] = [heard, unheard].map((walk) => samplesOf(rules, [inTiny([walk])]).get("hear-out"));
    expect(one).toEqual(other);
  });

  it("are those with the least to read", () => {
    const longer = inTiny([heard], (text) =>
      text.replace("id: tiny", "id: longer").replace("您说，我听着。", "您慢慢说，我在这儿一句一句听着。"),
    );
    const found = samplesOf(rules, [longer, inTiny([heard])]).get("hear-out");
    expect(found?.right?.scenario).toBe("tiny");
    expect(found?.calledUpBy).toEqual(["longer", "tiny"]);
  });

  it("never recommend what breaks another rule", () => {
    const trap: Rule = { ...ruleOf("rule: { never: listen }"), id: "trap" };
    const found = samplesOf([...rules, trap], [inTiny([heard, unheard])]).get("hear-out");
    expect(found?.wrong).toEqual({ scenario: "tiny", way: [], chosen: "look-down" });
    expect(found?.right).toBeUndefined();
  });

  it("put first the scenarios whose walks both keep and break it", () => {
    const once = inTiny([heard], (text) => text.replace("id: tiny", "id: once"));
    const found = samplesOf(rules, [once, inTiny([heard, unheard])]).get("hear-out");
    expect(found?.calledUpBy).toEqual(["tiny", "once"]);
  });

  it("are none where walks lead nowhere, or nothing calls the rule up", () => {
    expect(samplesOf(rules, [inTiny([aWalk("sing")])]).get("hear-out")).toEqual({ calledUpBy: [] });
    const unheardOf: Rule = { ...ruleOf("rule: { never: favour }"), id: "favour" };
    expect(samplesOf([unheardOf], [inTiny([heard, unheard])]).get("favour")).toEqual({ calledUpBy: [] });
  });
});
