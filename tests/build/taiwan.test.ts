// zh-TW: by OpenCC, but for the words of the pack's glossary; for the pack and for the app alike.

import { readdirSync, readFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { contentsOf } from "#build/contents.ts";
import { readPackFolder } from "#build/read-pack.ts";
import { taiwanBy } from "#build/taiwan.ts";
import { GLOSSARY, parseGlossary } from "#domain/pack/glossary-file.ts";
import { tinyPack } from "#tests/kit/tiny-pack.ts";

const glossary = parseGlossary(readPackFolder("scenarios/bank")).value ?? { words: {}, app: {} };
const inPack = taiwanBy(glossary.words);
const inApp = taiwanBy({ ...glossary.words, ...glossary.app });

describe("taiwanBy", () => {
  it("takes the longest word that begins at a place, however they are written down", () => {
    for (const words of [
      { 网点: "分行", 网点负责人: "分行主管" },
      { 网点负责人: "分行主管", 网点: "分行" },
    ]) {
      expect(taiwanBy(words)("网点负责人到网点")).toBe("分行主管到分行");
    }
  });

  it("does not look again at what it has put in", () => {
    expect(taiwanBy({ 网点: "分行", 分行: "区域中心", 区: "區" })("网点归分行")).toBe("分行歸区域中心");
  });

  it("leaves a longer word as it is where the glossary says so", () => {
    const words = { 群: "群組", 人群: "人群" };
    expect(taiwanBy(words)("人群里，群里")).toBe("人群裡，群組裡");
  });

  it("begins at the left where two words overlap", () => {
    expect(taiwanBy({ 甲乙: "一", 乙丙丁: "二" })("甲乙丙丁")).toBe("一丙丁");
  });

  it("converts what lies between, and every text of a value but its keys", () => {
    expect(taiwanBy({ 网点: "分行" })({ id: "a-1", 网点: ["头发", "网点的后面"], n: 3, none: null })).toEqual(
      {
        id: "a-1",
        网点: ["頭髮", "分行的後面"],
        n: 3,
        none: null,
      },
    );
    expect(taiwanBy({})("头发在网点")).toBe("頭髮在網點");
  });

  it("takes signs in a word for themselves", () => {
    expect(taiwanBy({ "A.B": "甲", "(一)": "乙", $: "丙" })("A.B AxB (一) $")).toBe("甲 AxB 乙 丙");
  });

  it("keeps a placeholder", () => {
    expect(inPack("等了{wait}，在网点")).toBe("等了{wait}，在分行");
  });
});

describe("scenarios/bank/glossary.zh-TW.yaml", () => {
  it.each([
    ["把数字写在纸上", "把數字寫在紙上"],
    ["数字银行、数字化", "數位銀行、數位化"],
    ["网点负责人去了别家网点", "分行主管去了別家分行"],
    ["投诉到分行，支行行长不在", "申訴到區域中心，分行經理不在"],
    ["三号窗口的柜员", "三號櫃檯的櫃員"],
    ["您别着急，看看钟", "您別著急，看看鐘"],
    ["站在人群里，往群里发一句", "站在人群裡，往群組裡發一句"],
    ["岳总、郁女士、余行长、范先生", "岳總、郁女士、余經理、范先生"],
    ["您在这儿签个字", "您在這裡簽個字"],
    ["我儿子、那儿子、那儿", "我兒子、那兒子、那裡"],
    ["梁行长说：“能行。”", "梁經理說：「能行。」"],
    ["存折里有多少？转账，账户，身份证", "存摺裡有多少？轉帳，帳戶，身分證"],
  ])("%s", (text, wanted) => {
    expect(inPack(text)).toBe(wanted);
  });

  it("has another meaning for a window in the app's own words", () => {
    expect(inApp("请关掉那个窗口")).toBe("請關掉那個視窗");
    expect(inPack("请到那个窗口")).toBe("請到那個櫃檯");
  });

  it("says everything in the characters of Taiwan", () => {
    const characters = Converter({ from: "cn", to: "tw" });
    const writtenEitherWay = /[台只背里范余郁千回占周斗岳]/g;
    const said = Object.values({ ...glossary.words, ...glossary.app }).map((instead) =>
      instead.replace(writtenEitherWay, ""),
    );
    expect(said.filter((instead) => [...instead].some((one) => characters(one) !== one))).toEqual([]);
  });

  it("leaves nothing of the mainland, and no other meaning, in what the pack says", () => {
    const written = [...readPackFolder("scenarios/bank")].filter(
      ([file]) => !/\.(en|zh-TW|walks)\.yaml$/.test(file),
    );
    expect(written.length).toBeGreaterThan(20);
    const wrong = /網點|支行|行長|視窗|物件|支援|許可權|繫結|社群|賬|身份證|鍾|籤(?!筒)|嶽總|鬱女士|[“”]/g;
    const left = written.flatMap(([file, text]) =>
      [...inPack(text).matchAll(wrong)].map(([found]) => `${file} ${found}`),
    );
    expect(left).toEqual([]);
  });

  it("leaves nothing of the mainland in the app's own words", () => {
    const folder = "src/i18n/words/zh-CN";
    const words = readdirSync(folder).map((name) => inApp(readFileSync(`${folder}/${name}`, "utf8")));
    expect(words.join("").match(/網點|窗口|復盤|支援|物件|賬|培訓|[“”]/g)).toBeNull();
  });
});

describe("docs/scenario-format.md", () => {
  it("shows a glossary that does what is said of it, and is that of the pack", () => {
    const page = readFileSync("docs/scenario-format.md", "utf8");
    const block = /^```yaml glossary\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? "";
    const { value, diagnostics } = parseGlossary(new Map([[GLOSSARY, block]]));
    expect(diagnostics).toEqual([]);
    expect(taiwanBy(value?.words ?? {})("网点负责人在网点抽签，签字")).toBe("分行主管在分行抽籤，簽字");
    expect(glossary).toMatchObject(value ?? { words: "none" });
    const quoted = [...page.matchAll(/`(\p{Script=Han}+): (\p{Script=Han}+)`/gu)];
    expect(quoted.length).toBeGreaterThan(3);
    for (const [, word = "", instead] of quoted)
      expect([word, glossary.words[word]]).toEqual([word, instead]);
  });
});

describe("a pack", () => {
  const read = (texts: Map<string, string>) => JSON.stringify([...(contentsOf(texts).value ?? [])]);
  const withWords = (words: string) => tinyPack().set(GLOSSARY, `format: 1\nwords: { ${words} }\n`);

  it("says zh-TW, and nothing else, in the words of its glossary", () => {
    const texts = withWords("柜员: 行員");
    expect(read(tinyPack())).toContain("櫃員");
    expect(read(texts)).not.toContain("櫃員");
    const chinese = contentsOf(texts).value?.get("zh-CN/manifest.json");
    expect(JSON.stringify(chinese)).toContain("柜员");
    expect(JSON.stringify(contentsOf(texts).value?.get("zh-TW/manifest.json"))).toContain("行員");
  });

  it("is not built with a glossary that cannot be read", () => {
    const { value, diagnostics } = contentsOf(withWords("柜员: '行{员}'"));
    expect(value).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual(["PCK003"]);
  });

  it("has no other glossary", () => {
    const { diagnostics } = contentsOf(tinyPack().set("glossary.zh-tw.yaml", "format: 1\nwords: {}\n"));
    expect(diagnostics.map((each) => each.code)).toEqual(["PCK002"]);
  });
});

describe("parseGlossary", () => {
  const faultsOf = (text: string) => parseGlossary(new Map([[GLOSSARY, text]])).diagnostics;

  it("is empty where a pack has none", () => {
    expect(parseGlossary(tinyPack())).toEqual({ value: { words: {}, app: {} }, diagnostics: [] });
  });

  it("tells at its line what would break a placeholder", () => {
    const text = "format: 1\nwords:\n  网点: 分行\n  等: 等{n}\napp:\n  “{”: 「\n";
    expect(faultsOf(text)).toMatchObject([
      { code: "PCK003", severity: "error", where: { file: GLOSSARY, line: 4 } },
      { code: "PCK003", severity: "error", where: { file: GLOSSARY, line: 6 } },
    ]);
  });

  it.each([
    ["format: 1\n", "SCN010"],
    ["format: 2\nwords: {}\n", "SCN031"],
    ["format: 1\nwords: [网点]\n", "SCN013"],
    ["format: 1\nwords: { 网点: [分行] }\n", "SCN013"],
    ["format: 1\nwords: { 网点: 分行, 网点: 據點 }\n", "SCN005"],
    ["format: 1\nword: {}\nwords: {}\n", "SCN011"],
  ])("refuses %j", (text, code) => {
    expect(faultsOf(text).map((each) => each.code)).toEqual([code]);
  });
});
