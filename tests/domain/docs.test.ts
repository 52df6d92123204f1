// The pages for trainers are right: what they show is read, checked and walked as they say.

import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { readPackFolder } from "#build/read-pack.ts";
import { sayDiagnostic } from "#build/say-diagnostic.ts";
import { schemaFiles } from "#build/schemas.ts";
import { checkPack } from "#domain/analysis/check-pack.ts";
import { parseBook } from "#domain/pack/parse-book.ts";
import { LOOK_WORDS } from "#ui/portrait/look-words.ts";

vi.setConfig({ testTimeout: 60_000 });

/** The fenced blocks of a page: what follows the fence's language, and the text. */
function blocksOf(page: string): { kind: string; text: string }[] {
  const text = readFileSync(page, "utf8");
  return [...text.matchAll(/^```yaml ?([a-z-]*)\n([\s\S]*?)^```$/gm)].map(([, kind = "", block = ""]) => ({
    kind,
    text: block,
  }));
}

const page = blocksOf("docs/scenario-format.md");
const block = (kind: string) => page.find((each) => each.kind === kind)?.text ?? "";

/** What the check says against a scenario laid into the shipped pack, in place of those it has. */
function errorsIn(id: string, scenario: string, more: Record<string, string> = {}): string[] {
  const common = [...readPackFolder("scenarios/bank")].filter(([file]) => /^(rules\/|[^/]+$)/.test(file));
  const texts = new Map(common).set(`lobby/${id}.yaml`, scenario);
  for (const [what, text] of Object.entries(more)) texts.set(`lobby/${id}.${what}.yaml`, text);
  return checkPack(texts, ["zh-CN", "en"])
    .filter((each) => each.where.file.startsWith(`lobby/${id}.`) && each.severity === "error")
    .map((each) => sayDiagnostic(each, "en"));
}

describe("docs/scenario-format.md", () => {
  it("shows a scenario, its translation and its walks, in which nothing is wrong", () => {
    expect(errorsIn("swallowed-card", block(""), { en: block("en"), walks: block("walks") })).toEqual([]);
  });

  it("names every word for the portrait", () => {
    const text = readFileSync("docs/scenario-format.md", "utf8");
    for (const word of LOOK_WORDS) expect(text).toMatch(new RegExp(`[\\s\`]${word}[\\s\`.]`));
  });

  it("shows a checklist that can be put into it", () => {
    const desk = block("tick").replace("doors-open", "bang");
    expect(errorsIn("swallowed-card", block("").replace("start: bang", "start: desk") + desk)).toEqual([]);
  });

  it("led somebody to a scenario", () => {
    const read = (file: string) => readFileSync(`tests/cases/good/${file}`, "utf8");
    const beside = { en: read("newcomer.en.yaml"), walks: read("newcomer.walks.yaml") };
    expect(errorsIn("newcomer", read("newcomer.yaml"), beside)).toEqual([]);
  });
});

describe("docs/writing.md", () => {
  const texts = readPackFolder("scenarios/bank");
  const fileOf = (id: string) => [...texts].find(([file]) => file.endsWith(`/${id}.yaml`))?.[1] ?? "";
  const quotes = blocksOf("docs/writing.md");

  it("quotes scenarios as they are written, in their order", () => {
    for (const id of new Set(quotes.map(({ kind }) => kind))) {
      let from = 0;
      const pieces = quotes.filter(({ kind }) => kind === id).flatMap(({ text }) => text.split(/^ *# …\n/m));
      for (const piece of pieces) {
        const at = fileOf(id).indexOf(`\n${piece}`, from);
        expect([id, piece, at >= from]).toEqual([id, piece, true]);
        from = at + piece.length;
      }
    }
  });

  it("passes over no decision of the scenario that it explains", () => {
    const nodes = [...fileOf("told-twice").matchAll(/^ {2}([a-z-]+):\n(?=(?: {4}.*\n)*? {4}choices:)/gm)];
    expect(nodes.length).toBe(13);
    const quoted = quotes.map(({ text }) => text).join("");
    for (const [line] of nodes) expect(quoted).toContain(line);
  });

  it("quotes no Chinese that the pack does not say", () => {
    const quoted = [...readFileSync("docs/writing.md", "utf8").matchAll(/「([^」]+)」/g)].map(
      ([, said = ""]) => said,
    );
    expect(quoted.length).toBeGreaterThan(10);
    const all = [...texts.values()].join("\n");
    expect(quoted.filter((said) => !all.includes(said))).toEqual([]);
  });
});

describe("docs/rules.md", () => {
  it("has an example of every template", () => {
    const schema = JSON.stringify(JSON.parse(schemaFiles().get("rules.schema.json") ?? ""));
    const templates = [
      ...schema.matchAll(/"type":"object","properties":\{"([a-z-]+)":[^;]*?"required":\["\1"\]/g),
    ].map((match) => match[1] ?? "");
    expect(new Set(templates).size).toBeGreaterThan(20);
    const shown = readFileSync("docs/rules.md", "utf8");
    for (const template of templates) expect(shown).toMatch(new RegExp(`\\{ ${template}: `));
  });

  it("shows rules that can be read", () => {
    const texts = readPackFolder("scenarios/bank");
    const shown = blocksOf("docs/rules.md");
    expect(shown.length).toBeGreaterThan(10);
    for (const { text } of shown) {
      const rules = `format: 1\nrules:\n${text.replace(/^/gm, "  ")}`;
      const { diagnostics } = parseBook(new Map(texts).set("rules/shown.yaml", rules), "zh-CN");
      expect([text, diagnostics.filter((each) => each.where.file === "rules/shown.yaml")]).toEqual([
        text,
        [],
      ]);
    }
  });
});
