import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { type Diagnostic, isUsable } from "#domain/diagnostic.ts";
import { parseGlossary } from "#domain/pack/glossary-file.ts";
import type { PackTexts } from "#domain/pack/parse-book.ts";
import { contentsOf } from "./contents.ts";
import { readPackFolder } from "./read-pack.ts";
import { sayDiagnostic } from "./say-diagnostic.ts";
import { taiwanBy } from "./taiwan.ts";

/** Files the app fetches, by path, as text. */
type Files = Map<string, string>;

/**
 * The pack, as JSON that the app loads: a manifest and a book per language, one chunk per scenario and language, and
 * the app's own words. A broken file fails the build with file, line and reason; in dev it is told in the browser,
 * and a mended one is loaded in place.
 */
export function packPlugin(folder: string): Plugin {
  let files: Files = new Map();
  let root = process.cwd();
  const refresh = (): Diagnostic[] => {
    const texts = readPackFolder(resolve(root, folder));
    const { value, diagnostics } = contentsOf(texts);
    if (value) files = new Map([...filesOf(value), ...wordFiles(root, texts)]);
    return value ? diagnostics.filter((each) => each.severity === "error") : diagnostics;
  };
  return {
    name: "duilian-pack",
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      const faults = refresh();
      for (const each of faults) this.warn(sayDiagnostic(each));
      if (!isUsable(faults))
        this.error(`${faults.length} × ${folder}: ${sayDiagnostic(faults[0] as Diagnostic)}`);
    },
    generateBundle() {
      for (const [fileName, source] of files) this.emitFile({ type: "asset", fileName, source });
    },
    configureServer(server) {
      serveFiles(server, () => files);
      server.watcher.add([resolve(root, folder), resolve(root, "src/i18n/words")]);
      server.watcher.on("all", (_, path) => {
        if (!path.startsWith(resolve(root, folder)) && !path.includes("i18n/words")) return;
        const faults = refresh();
        const [first] = faults;
        if (first) server.ws.send({ type: "error", err: { message: sayDiagnostic(first), stack: "" } });
        else server.ws.send({ type: "custom", event: "duilian:content" });
      });
    },
  };
}

/** A mark of everything the app fetches, so that a browser never mixes two versions of it. */
export function versionOf(root: string, folder: string): string {
  const texts = readPackFolder(resolve(root, folder));
  return createHash("sha256")
    .update(JSON.stringify([...texts, ...wordFiles(root, texts)]))
    .digest("hex")
    .slice(0, 10);
}

function filesOf(contents: ReadonlyMap<string, unknown>): Files {
  return new Map([...contents].map(([path, value]) => [`content/${path}`, JSON.stringify(value)] as const));
}

/** The app's own words per language, all rooms in one; those of Taiwan are made here, with the pack's glossary. */
function wordFiles(root: string, texts: PackTexts): Files {
  const read = (locale: string): Record<string, string> => {
    const folder = resolve(root, "src/i18n/words", locale);
    const rooms = readdirSync(folder).map((name) => JSON.parse(readFileSync(resolve(folder, name), "utf8")));
    return Object.assign({}, ...rooms);
  };
  const source = read("zh-CN");
  const glossary = parseGlossary(texts).value;
  const toTaiwan = taiwanBy({ ...glossary?.words, ...glossary?.app });
  const taiwan = { ...toTaiwan(source), ...languageNames(source) };
  const words = { "zh-CN": source, "zh-TW": taiwan, en: read("en") };
  return new Map(
    Object.entries(words).map(
      ([locale, each]) => [`content/${locale}/words.json`, JSON.stringify(each)] as const,
    ),
  );
}

/** Each language is called by its own name, in its own characters, everywhere. */
function languageNames(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).filter(([key]) => key.startsWith("settings.locale.")));
}

function serveFiles(server: ViteDevServer, files: () => Files): void {
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? "/", "http://here").pathname.replace(/^\//, "");
    const text = files().get(path);
    if (text === undefined) return next();
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.end(text);
  });
}
