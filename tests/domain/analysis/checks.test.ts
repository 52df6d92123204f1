// Every check has a page, and the page is right: its wrong scenario gives the code, its right one does not.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { sentenceFor } from "#build/say-diagnostic.ts";
import { checkPack } from "#domain/analysis/check-pack.ts";
import { CHECKS, PACK_CHECKS } from "#domain/analysis/checks.ts";
import { packAround } from "#tests/kit/small-scenario.ts";

vi.setConfig({ testTimeout: 120_000 });

/** What any scenario as small as these is told: no walks, and too short to examine by. */
const SMALL = ["WLK005", "CHK033", "CHK035"];

const all = [...CHECKS, ...PACK_CHECKS];
const pageOf = ({ code, name }: (typeof all)[number]) => `docs/checks/${code.toLowerCase()}-${name}.md`;

function block(page: string, kind: string): string {
  return new RegExp(`\`\`\`yaml ${kind}\n([\\s\\S]*?)\n\`\`\``).exec(page)?.[1] ?? "";
}

function findings(text: string) {
  const { texts, locales } = packAround(text);
  return checkPack(texts, locales);
}

describe("the checks", () => {
  it("have codes of their own, and a page each", () => {
    expect(new Set(all.map((each) => each.code)).size).toBe(all.length);
    const pages = readdirSync("docs/checks").filter((each) => each !== "README.md");
    expect(all.map(pageOf).sort()).toEqual(pages.map((each) => `docs/checks/${each}`).sort());
  });

  it.each(all.map((each) => [each.code, each] as const))("%s is as its page says", (code, check) => {
    const page = readFileSync(pageOf(check), "utf8");
    const beside = /^Beside it: (.+)$/m.exec(page)?.[1]?.split(" ") ?? [];
    const passed = [...SMALL, ...beside].filter((each) => each !== code);
    const wrong = findings(block(page, "wrong"));
    const codes = new Set(wrong.map((each) => each.code).filter((each) => !passed.includes(each)));
    expect([...codes]).toEqual([code]);
    expect(wrong.find((each) => each.code === code)?.severity).toBe(/^\*(\w+)/m.exec(page)?.[1]);
    const right = findings(block(page, "right")).map((each) => each.code);
    expect(right.filter((each) => !passed.includes(each))).toEqual([]);
    for (const each of wrong) {
      for (const locale of ["zh-CN", "en"] as const) {
        expect(sentenceFor(each, locale)).not.toMatch(/[{}]|undefined|CHK\d+$/);
      }
    }
  });
});
