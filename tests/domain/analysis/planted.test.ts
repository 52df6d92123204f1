// Faults planted one at a time in a clean scenario are found; the clean one and the shipped ones are left in peace.

import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { readPackFolder } from "#build/read-pack.ts";
import { checkPack } from "#domain/analysis/check-pack.ts";

vi.setConfig({ testTimeout: 120_000 });

type Edit = { old: string; put: string };
type Planted = { code: string; file: string; edits: Edit[] };

const FOLDER = "tests/cases/findings";
const read = (file: string) => readFileSync(`${FOLDER}/${file}`, "utf8");
const planted = parse(read("planted.yaml")) as Planted[];
const shipped = readPackFolder("scenarios/bank");

/** The clean scenario in the shipped pack's rules and phrases; a fault changes one of its files. */
function findings(edits: readonly Edit[] = [], edited = "") {
  const common = [...shipped].filter(([file]) => /^(rules\/|[^/]+$)/.test(file));
  const texts = new Map(common);
  for (const file of ["clean.yaml", "clean.en.yaml", "clean.walks.yaml"]) {
    let text = read(file);
    for (const { old, put } of file === edited ? edits : []) {
      expect([old, text.split(old).length - 1]).toEqual([old, 1]);
      text = text.replace(old, put);
    }
    texts.set(`counter/${file}`, text);
  }
  return checkPack(texts, ["zh-CN", "en"]).filter(({ where }) => where.file.startsWith("counter/"));
}

/** What a scenario of three decisions is told, however good. */
const SHORT = ["CHK010", "CHK033", "CHK035"];

describe("a planted fault", () => {
  it("comes forty times", () => expect(planted.length).toBeGreaterThanOrEqual(40));

  it.each(planted.map((each, index) => [`${index + 1} ${each.code}`, each] as const))("%s", (_, each) => {
    const found = findings(each.edits, each.file);
    const told = found.filter(({ code }) => code === each.code && !SHORT.includes(code));
    expect(found.map(({ code, where }) => `${code} ${where.file}:${where.line}`).join("\n")).toContain(
      each.code,
    );
    expect(told.length).toBeGreaterThan(0);
  });
});

describe("a clean scenario", () => {
  it("is told only how short it is", () => {
    expect(
      findings()
        .map(({ code }) => code)
        .sort(),
    ).toEqual(SHORT);
  });

  it.each(["first-greeting", "queue-forty-minutes", "one-sentence-pitch"])("%s is told nothing", (id) => {
    const own = new Map(
      [...shipped].filter(([file]) => /^(rules\/|[^/]+$)/.test(file) || file.includes(`/${id}.`)),
    );
    const found = checkPack(own, ["zh-CN", "en"]).filter(({ where }) => where.file.includes(`/${id}.`));
    expect(found.map(({ code, where, params }) => `${code} ${where.line} ${JSON.stringify(params)}`)).toEqual(
      [],
    );
  });
});
