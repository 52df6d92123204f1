import { describe, expect, it } from "vitest";
import { contentsOf } from "#build/contents.ts";
import type { Handbook } from "#domain/pack/handbook.ts";
import { tinyPack } from "#tests/kit/tiny-pack.ts";

const told = (locale: string, texts = tinyPack()) =>
  contentsOf(texts).value?.get(`${locale}/handbook.json`) as Handbook;

describe("the handbook of a pack", () => {
  it("tells each rule with its source, a moment of a scenario, and where to practise it", () => {
    const [listening] = told("zh-CN").dimensions;
    expect(listening).toMatchObject({ id: "listening", name: "倾听", axis: "warmth" });
    expect(listening?.rules.map(({ id }) => id)).toEqual(["hear-out", "no-rebuttal"]);
    expect(listening?.rules[0]).toEqual({
      id: "hear-out",
      name: "先听完",
      why: "没听完，办的就不是他的事。",
      usually: "major",
      gravest: "major",
      sources: [{ place: "001·a 一", title: "手册" }],
      moments: [
        {
          scenario: "试写",
          line: { says: [{ name: "李姐", text: expect.stringMatching(/^我等了(十分钟|一刻钟)。$/) }] },
          wrong: { said: [{ do: "低头看着屏幕，手上接着敲键盘" }] },
          right: { said: [{ say: "您说，我听着。" }], why: "先听完。" },
        },
      ],
      practise: [{ id: "tiny", title: "试写", post: "柜员" }],
    });
  });

  it("tells the same moment in other words in every language", () => {
    const [english] = told("en").dimensions[0]?.rules ?? [];
    expect(english?.moments[0]).toMatchObject({
      scenario: "A trial",
      right: { said: [{ say: "I am listening." }], why: "Hear her out first." },
    });
    const [taiwan] = told("zh-TW").dimensions[0]?.rules ?? [];
    expect(taiwan?.moments[0]?.right?.said).toEqual([{ say: "您說，我聽著。" }]);
  });

  it("passes over walks that were generated, and says what is a default of ours", () => {
    const texts = tinyPack();
    const walks = texts.get("counter/tiny.walks.yaml") ?? "";
    texts.set("counter/tiny.walks.yaml", walks.replace(/- id: (heard|unheard)/g, "- id: cover-$1"));
    const rules = texts.get("rules/listening.yaml") ?? "";
    texts.set(
      "rules/listening.yaml",
      rules.replace("    why: 没听完", "    assumed: [within]\n    why: 没听完"),
    );
    const [rule] = told("zh-CN", texts).dimensions[0]?.rules ?? [];
    expect(rule).toMatchObject({ ours: "figure", moments: [], practise: [] });
  });
});
