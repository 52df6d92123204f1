// Each template has a page in docs/rules; what a page shows is what happens, and what it quotes is what is said.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseBook } from "#domain/pack/parse-book.ts";
import { RuleFile, Template } from "#domain/pack/rule-file.ts";
import { BookContentRecord } from "#domain/record/book-schema.ts";
import { type EventWords, failureOf } from "#domain/rules/failure.ts";
import english from "#i18n/words/en/failures.json" with { type: "json" };
import chinese from "#i18n/words/zh-CN/failures.json" with { type: "json" };
import { ruleOf, verdictOn } from "#tests/kit/judging.ts";
import { tinyPack } from "#tests/kit/tiny-pack.ts";

type Turn = { line?: string; offers: string[]; takes: string };
type Sentences = Record<string, string>;

const pages = readdirSync("docs/rules").filter((name) => name !== "README.md");
const kinds = Template.options
  .flatMap((option) => Object.keys(option.shape))
  .filter((kind) => kind !== "not");

function read(page: string) {
  const text = readFileSync(`docs/rules/${page}`, "utf8");
  const [rule = "", right = "", wrong = ""] = [...text.matchAll(/```yaml\n([^`]*)```/g)].map(
    ([, yaml = ""]) => yaml,
  );
  const quotes = [...text.matchAll(/^> (.*)$/gm)].map(([, quote]) => quote);
  return { rule, right: told(right), wrong: told(wrong), quotes };
}

function told(yaml: string): string[] {
  const acts = (name: string) => (name === "nothing" ? "-" : name);
  return (parse(yaml) as Turn[]).map(({ line = "", offers, takes }) => {
    expect(offers).toContain(takes);
    return `${line} > ${offers.map((each) => (each === takes ? `*${acts(each)}` : acts(each))).join(" | ")}`;
  });
}

const fill = (sentence = "", params: Record<string, string | number>) =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));

const wordsOf = (sentences: Sentences): EventWords => ({
  act: (name) => name,
  or: sentences["failure.or"] ?? "",
  and: sentences["failure.and"] ?? "",
  not: (a) => fill(sentences["failure.not"], { a }),
  to: (a, who) => fill(sentences["failure.to"], { a, who }),
  becomes: (a) => fill(sentences["failure.becomes"], { a }),
});

describe("the pages of the templates", () => {
  it("are as many as the templates, each named in the table", () => {
    expect(pages.map((page) => page.replace(".md", "")).sort()).toEqual([...kinds].sort());
    const table = readFileSync("docs/rules/README.md", "utf8");
    for (const page of pages) expect(table).toContain(`](${page})`);
  });

  it.each(pages)("%s: the one conversation keeps it, the other breaks it, and that is said", (page) => {
    const { rule: written, right, wrong, quotes } = read(page);
    const rule = ruleOf(written.trim());
    expect(`${rule.template.kind}.md`).toBe(page);
    expect(verdictOn(rule, right).status).toBe("kept");
    const { status, activations } = verdictOn(rule, wrong);
    expect(status).toBe("broken");
    const breach = activations.find((each) => each.result === "broken");
    const said = [chinese, english].map((sentences: Sentences) => {
      const { kind, params } = failureOf(rule, breach!, wordsOf(sentences));
      return fill(sentences[`failure.${kind}`], params);
    });
    expect(quotes).toEqual(said);
  });

  it.each(pages)("%s: comes back from a backup as it was", (page) => {
    const { value } = parseBook(tinyPack(), "zh-CN");
    const book = JSON.parse(JSON.stringify({ ...value, rules: [ruleOf(read(page).rule.trim())] }));
    const kept = { format: 1, hash: "b".repeat(64), book };
    expect(BookContentRecord.parse(kept)).toEqual(kept);
  });
});

describe("a failure in words", () => {
  const say = (written: string) => failureOf(ruleOf(written), { from: 0, at: 1 }, wordsOf(english)).params.a;

  it.each([
    ["rule: { never: rebut or decline }", "rebut or decline"],
    ["rule: { never: decline and not (explain or listen) }", "decline and without explain or listen"],
    ["rule: { never: (rebut or decline) and listen }", "(rebut or decline) and listen"],
    ["rule: { never: favour to elderly }", "favour to elderly"],
    ["rule: { response: { to: becomes(mood <= 2), then: listen } }", "mood <= 2, just now"],
  ])("%s", (written, words) => {
    expect(say(written)).toBe(words);
  });

  it("says by how much an order has worn off", () => {
    const rule = ruleOf("rule: { precedence: { first: apologise, then: explain, within: 2 } }");
    const { kind, params } = failureOf(rule, { from: 3, at: 3 }, wordsOf(english));
    expect([kind, params.n, params.at]).toEqual(["precedence-within", 2, 4]);
  });

  it("has a sentence in both languages for every template", () => {
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
    for (const kind of kinds) expect(Object.keys(chinese)).toContain(`failure.${kind}`);
  });
});

describe("the file form of a rule", () => {
  it.each([
    ["a word too many", { not: { never: "rebut" }, never: "rebut" }],
    ["one template alone", { all: [{ never: "rebut" }] }],
    ["several inside several", { all: [{ never: "a" }, { any: [{ never: "a" }, { never: "b" }] }] }],
    ["a contrary of a contrary", { not: { not: { never: "rebut" } } }],
    ["strict where it means nothing", { never: "rebut", strict: true }],
  ])("refuses %s", (_, rule) => {
    expect(RuleFile.shape.rule.safeParse(rule).success).toBe(false);
  });
});
