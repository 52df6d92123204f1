// The command line as a function: what it writes, and its exit code.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { cli } from "#cli/main.ts";
import { tinyPack } from "#tests/kit/tiny-pack.ts";

vi.setConfig({ testTimeout: 60_000 });

const cwd = mkdtempSync(join(tmpdir(), "duilian-cli-"));
afterAll(() => rmSync(cwd, { recursive: true }));

const at = (path: string) => join(cwd, path);
const write = (path: string, text: string) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
const change = (path: string, old: string, put: string) => {
  const text = readFileSync(at(path), "utf8");
  expect(text).toContain(old);
  writeFileSync(at(path), text.replace(old, put));
};

async function run(...argv: string[]) {
  const said = { out: "", err: "" };
  const code = await cli({
    ...{ argv, cwd, language: "en_GB.UTF-8", now: () => "2026-01-01T09:00:00.000Z" },
    stdout: (text) => {
      said.out += text;
    },
    stderr: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

beforeEach(() => {
  rmSync(at("scenarios"), { recursive: true, force: true });
  for (const [file, text] of tinyPack()) write(`scenarios/bank/${file}`, text);
});

const SCENARIO = "scenarios/bank/counter/tiny.yaml";

describe("duilian check", () => {
  it("is content with a good pack, by default and by name", async () => {
    expect(await run("check")).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringMatching(/7 files checked.*\n$/),
    });
    expect((await run("check", "scenarios/bank")).code).toBe(0);
    expect((await run("check", "scenarios/bank/counter")).out).toContain("3 files");
    expect((await run("check", SCENARIO)).out).toContain("3 files");
  });

  it("shows what is wrong, where, and the line with a caret under it", async () => {
    change(SCENARIO, "when: mood = 0", "when: 心情 = 0");
    const { code, out } = await run("check", "--lang", "zh-CN");
    expect(code).toBe(1);
    expect(out).toContain(`${SCENARIO}:19:7 错误 SCN016\n`);
    expect(out).toContain("条件「心情 = 0」从第 1 个字起读不懂");
    expect(out).toContain("  │   - { when: 心情 = 0, to: gone }\n  │       ^\n");
    expect(out).toMatch(/查了 7 个文件：1 处错误，\d+ 处提醒。\n$/);
  });

  it("puts the caret under wide characters", async () => {
    change(SCENARIO, "goals: [听完再说]", "goals: [听完再说, {}]");
    expect((await run("check")).out).toContain("  │ goals: [听完再说, {}]\n  │         　　　　  ^\n");
  });

  it("tells only of the file asked about, and of what belongs to it", async () => {
    change(SCENARIO, "credit: 3", "credit: 4");
    change("scenarios/bank/rules/listening.yaml", "never: rebut", "never: sneer");
    expect((await run("check", SCENARIO)).out).not.toContain("RUL001");
    expect((await run("check", SCENARIO)).out).toContain("SCN015");
    expect((await run("check")).out).toMatch(/SCN015[\s\S]*RUL001/);
  });

  it("exits 0 where there are only warnings", async () => {
    rmSync(at("scenarios/bank/counter/tiny.en.yaml"));
    const { code, out } = await run("check");
    expect([code, out.includes("TRL006")]).toEqual([0, true]);
  });

  it("shows by which choices a finding comes about", async () => {
    expect((await run("check")).out).toMatch(
      /CHK010[\s\S]*To see it: --choices look-down [\s\S]*▶ look-down\n {6}（Look down/,
    );
  });

  it("reads a draft outside every pack with the words of one", async () => {
    write("draft/tiny.yaml", readFileSync(at(SCENARIO), "utf8"));
    expect(await run("check", "draft/tiny.yaml")).toMatchObject({ code: 0 });
    change("draft/tiny.yaml", "acts: [listen]", "acts: [hear-out]");
    const { code, out } = await run("check", "draft/tiny.yaml");
    expect(code).toBe(1);
    expect(out).toContain("draft/tiny.yaml:29:16 error SCN019");
  });

  it("writes JSON of a fixed shape", async () => {
    change(SCENARIO, "    to: done", "    to: don");
    const { code, out } = await run("check", "--json");
    expect(code).toBe(1);
    const { findings, ...head } = JSON.parse(out);
    expect(head).toEqual({ version: 1, command: "check", files: 7 });
    expect(findings).toContainEqual({
      ...{ file: SCENARIO, line: 25, column: 5, within: "opening", code: "SCN012", severity: "error" },
      params: { target: "don" },
      message: "No node is called “don”. Use the name of a node that exists, or add that node.",
    });
  });
});

describe("duilian play", () => {
  it("tells the conversation, the rules and the score", async () => {
    const { code, out } = await run("play", "tiny", "--choices", "look-down");
    expect(code).toBe(0);
    expect(out).toContain("Ms Li：I have waited ");
    expect(out).toContain("▶ look-down\n  （Look down at the screen and go on typing）");
    expect(out).toContain("〔broken〕");
    expect(out).toContain("Ending: gone (lost) She left.");
    expect(out).toMatch(/Etiquette 0 {3}judgement 0 {3}not passed\n$/);
  });

  it("says what is open where it stops, and where it cannot go on", async () => {
    expect((await run("play", SCENARIO, "--choices", "")).out).toMatch(
      /Not finished. Open now: (listen, look-down|look-down, listen)\./,
    );
    const stuck = await run("play", "tiny", "--choices", "listen,again");
    expect([stuck.code, stuck.err.split("\n")[0]]).toEqual([2, "Step 2 cannot choose “again”. Open now: –."]);
  });

  it("gives the same bytes for the same seed, as JSON", async () => {
    const [one, same] = [
      await run("play", "tiny", "--choices", "listen", "--json"),
      await run("play", SCENARIO, "--choices", "listen", "--json"),
    ];
    expect(same.out).toBe(one.out);
    const told = JSON.parse(one.out);
    expect(told).toMatchObject({
      version: 1,
      at: "done",
      ending: { outcome: "good" },
      score: { passed: true },
    });
    expect(told.trace.turns).toHaveLength(1);
    const drawn = new Set<string>();
    for (let seed = 0; seed < 9; seed += 1)
      drawn.add((await run("play", "tiny", "--choices", "listen", "--seed", `${seed}`)).out);
    expect(drawn.size).toBe(2);
  });
});

describe("duilian report", () => {
  it("tells what a scenario is worth, in both languages", async () => {
    const { code, out } = await run("report", "tiny");
    expect(code).toBe(0);
    expect(out).toMatch(/^# .+ · tiny\n\nAll \d+ situations were seen/);
    expect(out).toMatch(/ {5}50 % {2}settled well {4}done\n/);
    expect(out).toContain("best 100, worst 0, 50 on average");
    expect(out).toContain("reaches the cut of 80: 50 % (exact)");
    expect(out).toMatch(/keep {2}break {2}\w+ /);
    expect(out).not.toMatch(/[{}]|undefined|NaN/);
    const chinese = (await run("report", SCENARIO, "--lang", "zh-CN")).out;
    expect(chinese).toContain("最好 100，最差 0，瞎猜平均 50");
    expect(chinese).not.toMatch(/[{}]|undefined|NaN/);
  });

  it("writes JSON of a fixed shape", async () => {
    const told = JSON.parse((await run("report", "tiny", "--json")).out);
    expect(Object.keys(told)).toEqual([
      ...["version", "command", "scenario", "title", "difficulty", "states", "decisions", "spine", "endings"],
      ...["never", "guesser", "bots", "rules", "coverage"],
    ]);
    expect(told).toMatchObject({
      ...{ version: 1, command: "report", scenario: "tiny", states: { complete: true }, never: 0 },
      guesser: {
        judgement: { best: { known: true, value: 100 } },
        reachesCut: { kind: "exact", chance: 0.5 },
      },
      coverage: { choices: { of: 2 }, missing: expect.any(Array) },
    });
    const page = readFileSync("docs/cli.md", "utf8");
    for (const key of Object.keys(told)) expect(page).toContain(`\`${key}\``);
  });
});

describe("duilian walks", () => {
  const WALKS = "scenarios/bank/counter/tiny.walks.yaml";
  const text = () => readFileSync(at(WALKS), "utf8");

  it("covers what nobody walked yet, once, and keeps what was written by hand", async () => {
    const byHand = text().replace(/ {2}- id: [\s\S]*/, (walks) => walks.split(/\n(?= {2}- id: )/)[0] ?? "");
    write(WALKS, `# 手写\n${byHand}`);
    expect((await run("walks", "--cover")).out).toMatch(
      /tiny\.walks\.yaml: [1-9]\d* generated walks now\.\n$/,
    );
    expect(text().startsWith(`# 手写\n${byHand.trimEnd()}`)).toBe(true);
    expect(text()).toContain("- id: cover-1");
    const { coverage } = JSON.parse((await run("report", "tiny", "--json")).out);
    expect(coverage).toMatchObject({ walks: { byHand: 1 }, missing: [] });
    expect((await run("check")).out).not.toMatch(/WLK00[1-4678]/);
    const once = text();
    expect((await run("walks", "--cover", "tiny")).out).toContain("nothing to change");
    expect(text()).toBe(once);
  });

  it("makes the file where there is none", async () => {
    rmSync(at(WALKS));
    expect((await run("walks", "--cover", SCENARIO)).code).toBe(0);
    expect((await run("check")).out).not.toMatch(/WLK00[1-4678]/);
  });

  it("fills in and refreshes scores, and says what changed", async () => {
    write(WALKS, text().replace(/\n *score:.*/g, ""));
    const { code, out } = await run("walks", "--score");
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/: – → [\d /]+\n[\s\S]*scores of \d+ walks changed/),
    ]);
    const once = text();
    expect(once).toContain("score: { etiquette:");
    expect((await run("walks", "--score")).out).toContain("nothing to change");
    expect(text()).toBe(once);
  });

  it("writes nothing where the scenario has errors", async () => {
    const before = text();
    change(SCENARIO, "    to: done", "    to: don");
    expect((await run("walks", "--cover")).code).toBe(2);
    expect(text()).toBe(before);
  });
});

describe("duilian new", () => {
  it("lays out a scenario that can be played as it stands, and told only how small it is", async () => {
    const { code, out } = await run("new", "counter/lost-card");
    expect([code, out.split("\n").slice(0, 3)]).toEqual([
      0,
      ["", ".en", ".walks"].map((each) => `scenarios/bank/counter/lost-card${each}.yaml`),
    ]);
    const file = "scenarios/bank/counter/lost-card.yaml";
    const found = JSON.parse((await run("check", file, "--json")).out).findings;
    expect(found.filter((each: { severity: string }) => each.severity === "error")).toEqual([]);
    expect((await run("play", "lost-card", "--choices", "ask-first,settle")).out).toContain("done");
  });

  it("touches nothing that is there, and says what is wrong with a name", async () => {
    const before = readFileSync(at(SCENARIO), "utf8");
    expect(await run("new", "counter/tiny")).toMatchObject({
      code: 2,
      err: expect.stringContaining("tiny.yaml"),
    });
    expect((await run("new", "lobby/tiny")).code).toBe(2);
    expect(readFileSync(at(SCENARIO), "utf8")).toBe(before);
    for (const bad of ["", "tiny", "Counter/x", "counter/旧", "counter/x y"]) {
      expect((await run("new", bad)).code).toBe(2);
    }
  });
});

describe("duilian format", () => {
  it("writes what changes, once", async () => {
    change(SCENARIO, "reply: 行。", "reply:   行,好.");
    expect(await run("format")).toEqual({
      code: 0,
      out: `Formatted ${SCENARIO}.\n7 files seen, 1 changed.\n`,
      err: "",
    });
    expect(readFileSync(at(SCENARIO), "utf8")).toContain("reply: 行，好。\n");
    expect((await run("format", SCENARIO)).out).toBe("3 files seen, 0 changed.\n");
  });

  it("leaves alone what it cannot read", async () => {
    write(SCENARIO, "goals: [\n");
    const { code, err } = await run("format");
    expect([code, err.includes("SCN001")]).toEqual([1, true]);
    expect(readFileSync(at(SCENARIO), "utf8")).toBe("goals: [\n");
  });
});

describe("wrong use", () => {
  it.each([
    [[]],
    [["dance"]],
    [["check", "nowhere"]],
    [["check", "--loud"]],
    [["play", "tiny"]],
    [["report", "nobody"]],
    [["walks"]],
    [["play", "nobody", "--choices", "a"]],
  ])("%j exits 2 and says how it is used", async (argv) => {
    const { code, out, err } = await run(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage:");
  });

  it("helps where help is asked for", async () => {
    expect(await run("--help")).toMatchObject({ code: 0, err: "" });
  });
});

describe("the program", () => {
  it("starts under node, and hands the exit code on", () => {
    cpSync("tests/cases/good/tiny.yaml", at("broken/tiny.yaml"), { recursive: true });
    const out = execFileSync(process.execPath, ["src/cli/duilian.js", "check", "--lang", "en"], {
      encoding: "utf8",
    });
    expect(out).toContain("files checked");
    expect(() => execFileSync(process.execPath, ["src/cli/duilian.js", "dance"], { stdio: "pipe" })).toThrow(
      /no command|没有/,
    );
  });
});
