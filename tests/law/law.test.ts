// Every law must be able to turn the check red: a checker that sees no files says green.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importLaw, isImportLaw, stages } from "../../scripts/law.js";
import { type Case, cases, order } from "./cases.ts";
import { biomeIn, biomeOn, type Checked, type Files, filesSeenByTsc, root, tscOn } from "./plant.ts";

const nameOf = ({ file }: Case, which: string) =>
  `${file}-${which}.${file.startsWith("scripts") ? "js" : "ts"}`;

function planted(which: "wrong" | "right"): Files {
  return Object.fromEntries(cases.map((each) => [nameOf(each, which), each[which]]));
}

function findingsAt(checked: Checked, path: string): string[] {
  return checked.findings
    .filter((each) => each.location.path === path)
    .map((each) => `${each.category} ${each.message}`);
}

describe("the law of biome.json", () => {
  const wrong = biomeOn(planted("wrong"));
  const right = biomeOn(planted("right"));

  it("looks at every planted file", () => {
    expect(new Set(cases.map((each) => each.file)).size).toBe(cases.length);
    expect(wrong.seen).toBe(cases.length);
    expect(right.seen).toBe(cases.length);
  });

  it("is green when nothing is broken, red when something is", () => {
    expect(right.findings).toEqual([]);
    expect(right.ok).toBe(true);
    expect(wrong.ok).toBe(false);
  });

  it.each(cases.map((each) => [each.law, each] as const))("%s", (_, each) => {
    const said = findingsAt(wrong, nameOf(each, "wrong"));
    expect(said).toHaveLength(1);
    if (typeof each.says === "string") expect(said[0]?.split(" ")[0]).toBe(each.says);
    else expect(said[0]?.replace(/^\S+ /, "")).toMatch(each.says);
  });

  it("finds a cycle", () => {
    const there = 'import { b } from "./b.ts";\n\nexport const a = () => b;\n';
    const back = 'import { a } from "./a.ts";\n\nexport const b = () => a;\n';
    const cycle = biomeOn({ "src/ui/a.ts": there, "src/ui/b.ts": back });
    expect(cycle.findings.map((each) => each.category)).toContain("lint/suspicious/noImportCycles");
    expect(biomeOn({ "src/ui/a.ts": there, "src/ui/b.ts": "export const b = 1;\n" }).ok).toBe(true);
  });

  it("finds a file whose name is not kebab-case", () => {
    const named = biomeOn({ "src/ui/TurnCard.ts": "export const one = 1;\n" });
    expect(named.findings.map((each) => each.category)).toEqual(["lint/style/useFilenamingConvention"]);
    expect(biomeOn({ "src/ui/turn-card.ts": "export const one = 1;\n" }).ok).toBe(true);
  });

  it("lets the command line speak and a config file export by default", () => {
    const free = biomeOn({ "src/cli/say.ts": "console.log(1);\n", "vite.config.ts": "export default {};\n" });
    expect(free.findings).toEqual([]);
    expect(free.seen).toBe(2);
  });

  it("keeps the order of the design, as scripts/law.js writes it", () => {
    const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
    expect(stages).toEqual(order);
    expect(config.overrides.filter(isImportLaw)).toEqual(importLaw());
  });

  it("looks at every source file of the project", () => {
    const there = sourcesIn("src");
    expect(biomeIn(root, ["src"]).seen).toBeGreaterThanOrEqual(there.length);
  });
});

describe("the law of the compiler", () => {
  it.each([
    "document.title",
    "process.env",
    'fetch("/")',
    "crypto.randomUUID()",
    "performance.now()",
    "localStorage",
  ])("the domain has no %s", (outside) => {
    const { ok, seen, said } = tscOn("src/domain", {
      "src/domain/rules/planted.ts": `export const it = ${outside};\n`,
    });
    expect(seen).toEqual(["src/domain/rules/planted.ts"]);
    expect(said).toMatch(/planted\.ts\(1,\d+\): error TS2\d+: Cannot find name/);
    expect(ok).toBe(false);
  });

  it("the domain cannot take a file of another folder into its project", () => {
    const { ok, said } = tscOn("src/domain", {
      "src/domain/rules/planted.ts": 'export { it } from "#store/it.ts";\n',
      "src/store/it.ts": "export const it = 1;\n",
    });
    expect(ok).toBe(false);
    expect(said).toContain("TS6307");
  });

  it("is green without the breach", () => {
    const { ok, seen } = tscOn("src/domain", {
      "src/domain/rules/planted.ts": 'export const it = "title";\n',
    });
    expect(seen).toHaveLength(1);
    expect(ok).toBe(true);
  });

  it("knows the page outside the domain", () => {
    expect(tscOn("src", { "src/ui/planted.ts": "export const it = document.title;\n" }).ok).toBe(true);
  });

  it("reads every source file of the domain", () => {
    const there = sourcesIn("src/domain");
    expect(filesSeenByTsc("src/domain")).toHaveLength(there.length);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
}
