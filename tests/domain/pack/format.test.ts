import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { Lexer } from "yaml";
import { readPackFolder } from "#build/read-pack.ts";
import { formatScenario } from "#domain/pack/format.ts";
import { mendPunctuation } from "#domain/pack/punctuation.ts";
import { readYaml } from "#domain/pack/source.ts";
import { scenarioText } from "#tests/kit/a-scenario.ts";

vi.setConfig({ testTimeout: 60_000 });

const format = (text: string) => {
  const { value, diagnostics } = formatScenario(text, "x.yaml");
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
};
const read = (text: string) => readYaml("x.yaml", text).source?.value;
const commentsOf = (text: string) => [...new Lexer().lex(text)].filter((token) => token.startsWith("#"));

/** A value with every punctuation mark made one of a kind, and the spaces after them gone. */
function alike(value: unknown): unknown {
  if (typeof value === "string")
    return [...value]
      .map((each) =>
        "，。！？：；（）".indexOf(each) === -1 ? each : ",.!?:;()"["，。！？：；（）".indexOf(each)],
      )
      .join("")
      .replace(/([,.!?:;()]) +/g, "$1");
  if (Array.isArray(value)) return value.map(alike);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value).map(([key, each]) => [key, alike(each)]);
}

function expectKept(text: string) {
  const once = format(text);
  expect(alike(read(once))).toEqual(alike(read(text)));
  expect(commentsOf(once)).toEqual(commentsOf(text));
  expect(format(once)).toBe(once);
}

describe("formatScenario", () => {
  const pack = [...readPackFolder("scenarios/bank")];
  it.each(pack)("keeps what %s says, its order and its comments", (_, text) => expectKept(text));

  it.each(readdirSync("tests/cases/good"))("keeps what %s says", (file) => {
    expectKept(readFileSync(`tests/cases/good/${file}`, "utf8"));
  });

  it("keeps what random scenarios say", () => {
    fc.assert(fc.property(scenarioText, expectKept), { numRuns: 100 });
  });

  it("writes two spaces, and mends text only", () => {
    const before = `id: a   # 名字,不动\ngoals:   [ "听完,再说" ]\nnodes:\n    b:\n        when: mood <= 4\n        line:\n          - when: asked\n            li: 好,行!\n        acts: [x]\n        choices:\n          c: {say: 您好:请坐.}\n        note: '037'\n`;
    expect(format(before.replaceAll("\n", "\r\n"))).toBe(
      `id: a   # 名字,不动\ngoals: ["听完，再说"]\nnodes:\n  b:\n    when: mood <= 4\n    line:\n      - when: asked\n        li: 好，行！\n    acts: [x]\n    choices:\n      c: { say: 您好：请坐。 }\n    note: '037'\n`,
    );
  });

  it("gives back what is wrong with a text that cannot be read", () => {
    expect(formatScenario("a: [", "x.yaml").diagnostics[0]).toMatchObject({
      code: "SCN001",
      where: { file: "x.yaml" },
    });
  });
});

describe("mendPunctuation", () => {
  it.each([
    ["您好,请坐.", "您好，请坐。"],
    ["真的?!", "真的？！"],
    ["好, 行; 不行: 等等", "好，行；不行：等等"],
    ["(按次序)来", "（按次序）来"],
    ["贵宾(VIP)来了", "贵宾（VIP）来了"],
    ["等了{wait},真久", "等了{wait}，真久"],
    ["一共{sum}.", "一共{sum}."],
    ["利率 3.5,不高", "利率 3.5，不高"],
    ["9:30 开门", "9:30 开门"],
    ["收 3,000 元", "收 3,000 元"],
    ["网点 2.0 版", "网点 2.0 版"],
    ["等等...", "等等..."],
    ["Hello, world! (ok)", "Hello, world! (ok)"],
    ["看 https://example.com/", "看 https://example.com/"],
    ["OK,好", "OK，好"],
    ["It says “Fang”.", "It says “Fang”."],
    ["ok!,好", "ok！，好"],
    ["", ""],
  ])("%s → %s", (text, mended) => {
    expect(mendPunctuation(text)).toBe(mended);
  });

  it("changes nothing the second time, and no placeholder ever", () => {
    const letter = fc.constantFrom(..."好行,.!?:;() a1，。", "{wait}", "{a,b}");
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 20 }), (letters) => {
        const once = mendPunctuation(letters.join(""));
        expect(mendPunctuation(once)).toBe(once);
        expect(once.match(/\{wait\}/g)).toEqual(letters.join("").match(/\{wait\}/g));
      }),
      { numRuns: 2000 },
    );
  });
});
