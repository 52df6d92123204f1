import { describe, expect, it } from "vitest";
import { sentenceFor } from "#build/say-diagnostic.ts";
import { checkPack } from "#domain/analysis/check-pack.ts";
import { packFaults, tinyPack } from "#tests/kit/tiny-pack.ts";

/** What is wrong with the files themselves, and with walks; what the checks find in a scenario is tested with them. */
const check = (texts: ReadonlyMap<string, string>) =>
  checkPack(texts, ["zh-CN", "en"]).filter((each) => /^(SCN|TRL|RUL|PCK|WLK00[1-4678])/.test(each.code));
const told = (texts: ReadonlyMap<string, string>) =>
  check(texts).map(({ code, severity, where }) => `${where.file} ${code} ${severity}`);

describe("checkPack", () => {
  it("says nothing of a good pack", () => {
    expect(check(tinyPack())).toEqual([]);
  });

  it.each(packFaults)("$code: $put", ({ code, file, old, put, severity = "error" }) => {
    const texts = tinyPack();
    const text = texts.get(file) ?? "";
    expect(text).toContain(old);
    texts.set(file, text.replace(old, put));
    const found = check(texts);
    expect(new Set(found.map((each) => `${each.where.file} ${each.code} ${each.severity}`))).toEqual(
      new Set([`${file} ${code} ${severity}`]),
    );
    for (const each of found) expect(sentenceFor(each, "en")).not.toMatch(/\{(?!wait)|undefined/);
  });

  it.each(["pack.yaml", "acts.yaml", "phrases.yaml"])("misses %s", (file) => {
    const texts = tinyPack();
    texts.delete(file);
    expect(told(texts)).toEqual([`${file} PCK001 error`]);
  });

  it("warns where a scenario is not translated", () => {
    const texts = tinyPack();
    texts.delete("counter/tiny.en.yaml");
    expect(told(texts)).toEqual(["counter/tiny.en.yaml TRL006 warning"]);
  });

  it.each(["lobby/Old.yaml", "counter/旧.yaml", "lobby/gone.en.yaml", "lobby/deep/tiny.yaml"])(
    "does not pass over %s",
    (file) => {
      expect(told(tinyPack().set(file, "format: 1"))).toEqual([`${file} PCK002 error`]);
    },
  );

  it("does not take two scenarios of one id", () => {
    const texts = tinyPack();
    texts.set("lobby/tiny.yaml", texts.get("counter/tiny.yaml") ?? "");
    expect(told(texts)).toEqual(["lobby/tiny.yaml SCN041 error"]);
  });

  it("does not walk through a scenario that leads nowhere, and does not throw", () => {
    const texts = tinyPack();
    texts.set("counter/tiny.yaml", (texts.get("counter/tiny.yaml") ?? "").replace("to: done", "to: nowhere"));
    expect(told(texts)).toEqual(["counter/tiny.yaml SCN012 error"]);
  });

  it("reads translated rules and reports a text that has no place", () => {
    const texts = tinyPack();
    texts.set(
      "rules/listening.en.yaml",
      "format: 1\nrules:\n  - id: hear-out\n    name: Hear them out\n    remark: x\n",
    );
    expect(told(texts)).toEqual(["rules/listening.en.yaml TRL002 error"]);
  });
});
