// The build's files: the app's own words of Taiwan follow the pack's glossary, too.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { packPlugin, versionOf } from "#build/pack-plugin.ts";
import { GLOSSARY } from "#domain/pack/glossary-file.ts";
import { tinyPack } from "#tests/kit/tiny-pack.ts";

type Hooks = {
  configResolved(config: { root: string }): void;
  buildStart(this: { warn(): void; error(message: string): void }): void;
  generateBundle(this: { emitFile(file: { fileName: string; source: string }): void }): void;
};

/** Every file that a build with this glossary emits, by name, and the mark of the whole. */
function built(glossary: string): { files: Map<string, string>; version: string } {
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  try {
    for (const [file, text] of tinyPack().set(GLOSSARY, glossary)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const files = new Map<string, string>();
    const hooks = packPlugin(folder) as unknown as Hooks;
    hooks.configResolved({ root: process.cwd() });
    hooks.buildStart.call({
      warn: () => {},
      error: (message) => {
        throw new Error(message);
      },
    });
    hooks.generateBundle.call({ emitFile: ({ fileName, source }) => files.set(fileName, source) });
    return { files, version: versionOf(process.cwd(), folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("says the app's own words, and the pack, by the pack's glossary", () => {
  const plain = built("format: 1\nwords: {}\n");
  const { files, version } = built("format: 1\nwords: { 网点: 分行, 柜员: 行員 }\napp: { 场景: 情境 }\n");
  const words = files.get("content/zh-TW/words.json") ?? "";
  expect(words).toContain("分行");
  expect(words).toContain("情境");
  expect(words).toContain('"settings.locale.zh-CN":"简体中文"');
  expect(files.get("content/zh-TW/manifest.json")).toContain("行員");
  expect(files.get("content/zh-CN/words.json")).toContain("场景");
  expect(plain.files.get("content/zh-TW/words.json")).toContain("場景");
  expect(version).not.toBe(plain.version);
});

it("is not built where the glossary is broken", () => {
  expect(() => built("format: 1\nwords: { 网点: '{' }\n")).toThrow(/PCK003|词表|glossary/);
});
