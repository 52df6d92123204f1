// Every code has a sentence in both languages, no sentence is left over, and what it quotes is really given.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { checkPack } from "#domain/analysis/check-pack.ts";
import type { Diagnostic } from "#domain/diagnostic.ts";
import { parseScenario } from "#domain/pack/parse.ts";
import english from "#i18n/words/diagnostics.en.json" with { type: "json" };
import chinese from "#i18n/words/diagnostics.zh-CN.json" with { type: "json" };
import { hostile } from "#tests/kit/hostile.ts";
import { packFaults, tinyPack } from "#tests/kit/tiny-pack.ts";
import { tinyVocabulary } from "#tests/kit/vocabulary.ts";

// Properties over many random scenarios take as long as the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(`src/${file}`, "utf8"));
const codes = [
  ...new Set(
    sources.flatMap((text) => [...text.matchAll(/"([A-Z]{3}\d{3})"/g)].map((match) => match[1] ?? "")),
  ),
].sort();

const sentences: Record<string, Record<string, string>> = { "zh-CN": chinese, en: english };
const quotedIn = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");

/** Diagnostics of every code that a text can call up, made by the code itself. */
function samples(): Diagnostic[] {
  const bad = readdirSync("tests/cases/bad").flatMap(
    (file) =>
      parseScenario(file, readFileSync(`tests/cases/bad/${file}`, "utf8"), tinyVocabulary).diagnostics,
  );
  const odd = hostile.flatMap(([name, text]) => parseScenario(name, text, tinyVocabulary).diagnostics);
  const packs = packFaults.map(({ file, old, put }) => {
    const texts = tinyPack();
    return texts.set(file, (texts.get(file) ?? "").replace(old, put));
  });
  packs.push(new Map(), tinyPack(), tinyPack());
  packs.at(-1)?.delete("counter/tiny.en.yaml");
  packs
    .at(-2)
    ?.set("lobby/Old.yaml", "")
    .set("glossary.zh-TW.yaml", 'format: 1\nwords: { 网点: "{" }\n')
    .set("lobby/tiny.yaml", tinyPack().get("counter/tiny.yaml") ?? "");
  return [...bad, ...odd, ...packs.flatMap((texts) => checkPack(texts, ["zh-CN", "en"]))];
}

describe("the words for diagnostics", () => {
  it.each(Object.keys(sentences))("%s has a sentence for every code, and none too many", (locale) => {
    expect(Object.keys(sentences[locale] ?? {}).sort()).toEqual(codes);
  });

  it("quote the same things in both languages", () => {
    for (const code of codes) {
      const [one, other] = [chinese, english].map((each: Record<string, string>) =>
        quotedIn(each[code] ?? ""),
      );
      expect([code, new Set(one)]).toEqual([code, new Set(other)]);
    }
  });

  it("quote only what the code gives, every time", () => {
    const made = samples();
    const seen = new Set(made.map((each) => each.code));
    expect(codes.filter((code) => /^(SCN|TRL|RUL|PCK|WLK)/.test(code) && !seen.has(code))).toEqual([]);
    for (const { code, params } of made) {
      const missing = quotedIn(english[code as keyof typeof english] ?? "").filter(
        (name) => params[name] === undefined,
      );
      expect([code, missing]).toEqual([code, []]);
    }
  });

  it("quote only what stands beside the code in the sources, where no text calls it up", () => {
    for (const code of codes.filter((each) => !/^(SCN|TRL|RUL|PCK|WLK)/.test(each))) {
      const beside = sources.filter((text) => text.includes(`"${code}"`)).join("\n");
      for (const name of quotedIn(english[code as keyof typeof english] ?? "")) {
        expect([code, beside]).toEqual([code, expect.stringMatching(new RegExp(`\\b${name}\\b`))]);
      }
    }
  });
});
