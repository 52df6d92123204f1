// Phrases that should not be said: found however they are typed, let go where help follows or where they are quoted.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPackFolder } from "#build/read-pack.ts";
import { parseBook } from "#domain/pack/parse-book.ts";
import { tabooIn } from "#domain/rules/phrases.ts";

const phrase = (id: string, say: string[], level: number, scenes: string[], unless?: string[]) => ({
  ...{ id, say, level, scenes, better: "…", why: "…" },
  ...(unless && { unless }),
});

const TABOO = [
  phrase("dont-know", ["我不清楚"], 2, ["any"], ["我去问", "我帮您查"]),
  phrase("what-now", ["你要干嘛"], 3, ["hall"]),
  phrase("rule", ["这是规定，没办法"], 2, ["counter"]),
  phrase("cant", ["I can't help", "no way"], 1, ["any"], ["let me ask"]),
];

const found = (text: string, scenes = ["hall", "counter"], level = 1) =>
  tabooIn(text, TABOO, { scenes, level }).map((hit) => `${hit.phrase.id}:${text.slice(hit.from, hit.to)}`);

describe("a taboo phrase", () => {
  it.each([
    ["as it is written", "这个我不清楚。", ["dont-know:我不清楚"]],
    ["you said politely is you", "您要干嘛？", ["what-now:您要干嘛"]],
    ["in half width", "这是规定,没办法。", ["rule:这是规定,没办法"]],
    ["in full width", "Ｉ ｃａｎ＇ｔ ｈｅｌｐ", ["cant:Ｉ ｃａｎ＇ｔ ｈｅｌｐ"]],
    ["with a curly apostrophe", "I can’t help you", ["cant:I can’t help"]],
    ["in capitals, over two lines", "NO\n  WAY!", ["cant:NO\n  WAY"]],
    ["with something invisible in it", "我不\u200b清楚", ["dont-know:我不\u200b清楚"]],
    ["twice", "我不清楚，真的我不清楚", ["dont-know:我不清楚", "dont-know:我不清楚"]],
    [
      "several, in the order they were said",
      "你要干嘛？我不清楚。",
      ["what-now:你要干嘛", "dont-know:我不清楚"],
    ],
    ["behind a letter that is longer when folded", "㈱我不清楚", ["dont-know:我不清楚"]],
    ["behind an emoji", "🙏🏻我不清楚", ["dont-know:我不清楚"]],
  ])("is found %s", (_, text, hits) => {
    expect(found(text)).toEqual(hits);
  });

  it.each([
    ["where help follows in the same breath", "我不清楚，我去问，两分钟回来。"],
    ["whatever the excuse calls you", "我不清楚，我帮你查"],
    ["in “quotes”", "他说“我不清楚”就走了"],
    ["in 「quotes」", "他说「我不清楚」就走了"],
    ["within a longer word", "There is snow wayward"],
  ])("is let go %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("is not excused by what is only quoted", () => {
    expect(found("我不清楚。他说“我去问”。")).toEqual(["dont-know:我不清楚"]);
  });

  it("is not let go by a quote that never ends", () => {
    expect(found("他说“我不清楚")).toEqual(["dont-know:我不清楚"]);
  });

  it("belongs to its scenes and its level", () => {
    expect(found("你要干嘛", ["counter"])).toEqual([]);
    expect(found("我不清楚", [], 2)).toEqual(["dont-know:我不清楚"]);
    expect(found("我不清楚", [], 3)).toEqual([]);
  });

  it("is marked where it stands, in whatever else is said", () => {
    const around = fc.string({ unit: "grapheme" }).filter((text) => !/["“”「」『』]/.test(text));
    fc.assert(
      fc.property(around, around, (before, after) => {
        const text = `${before}。我不清楚。${after}`;
        expect(found(text)).toContain("dont-know:我不清楚");
      }),
      { numRuns: 500 },
    );
  });
});

describe("the bank's own phrases", () => {
  const texts = readPackFolder("scenarios/bank");
  it.each(["zh-CN", "en"])("are each found in %s, and none in what should be said instead", (locale) => {
    const { taboo } = parseBook(texts, locale).value?.phrases ?? { taboo: [] };
    expect(taboo.length).toBeGreaterThan(10);
    for (const each of taboo) {
      const listening = { scenes: each.scenes, level: each.level };
      for (const say of each.say) expect(tabooIn(say, [{ ...each, unless: [] }], listening)).toHaveLength(1);
      expect([each.id, tabooIn(each.better, [each], listening)]).toEqual([each.id, []]);
    }
  });
});
