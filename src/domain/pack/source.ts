import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  type ScalarTag,
  visit,
} from "yaml";
import type { Diagnostic, Severity, Where } from "#domain/diagnostic.ts";

/** A way into a file: keys and list positions, outermost first. */
export type Path = readonly PropertyKey[];

/** A file that could be read: its plain value, and a way back from any part of it to line and column. */
export type Source = {
  file: string;
  value: unknown;
  /** Says `code` of the value at `path`, or of its key where `atKey` is given. */
  fault(code: string, path: Path, params?: Diagnostic["params"], options?: FaultOptions): Diagnostic;
};

type FaultOptions = { severity?: Severity; key?: string; offset?: number };

export const LARGEST_FILE = 1024 * 1024;
const DEEPEST = 40;
const MOST_ALIASES = 64;
const FORBIDDEN = new Set(["__proto__", "prototype", "constructor"]);

/** A whole number as a person writes one: `037` stays text, and so do `1.50` and `0x1f`. */
const plainWhole: ScalarTag = {
  tag: "tag:yaml.org,2002:int",
  default: true,
  test: /^(0|-?[1-9][0-9]{0,8})$/,
  resolve: (text) => Number(text),
  identify: (value) => typeof value === "number",
};

/** Text → value with positions. Never throws for what is in the text: a text that cannot be read is `source`-less. */
export function readYaml(file: string, text: string): { source?: Source; diagnostics: Diagnostic[] } {
  const refuse = (code: string, where: Partial<Where>, params: Diagnostic["params"] = {}) => ({
    diagnostics: [
      { code, severity: "error" as const, params, where: { file, line: 1, column: 1, ...where } },
    ],
  });
  if (text.length > LARGEST_FILE) {
    return refuse("SCN002", {}, { size: Math.ceil(text.length / 1024 / 1024), most: 1 });
  }
  const deep = tooDeep(text);
  if (deep !== undefined) return refuse("SCN003", { line: deep }, { most: DEEPEST });

  const lines = new LineCounter();
  const at = (offset: number): Where => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: "failsafe",
    customTags: (tags) => [...tags, "null", "bool", plainWhole],
  });
  const fault = document.errors[0];
  if (fault) {
    const code = fault.code === "DUPLICATE_KEY" ? "SCN005" : "SCN001";
    return refuse(code, at(fault.pos[0]), { reason: fault.message.split("\n")[0] ?? fault.code });
  }
  const refused = refusedKeyOrAlias(document.contents);
  if (refused) return refuse(refused.code, at(refused.offset), refused.params);
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  return {
    diagnostics: [],
    source: {
      file,
      value,
      fault: (code, path, params = {}, { severity = "error", key, offset = 0 } = {}) => ({
        code,
        severity,
        params,
        where: { ...at(offsetOf(document.contents, path, key) + offset), ...within(path) },
      }),
    },
  };
}

/** The id of the node (or other named thing) that a path leads into. */
function within(path: Path): { within?: string } {
  const [room, id] = path;
  return (room === "nodes" || room === "rules" || room === "walks") && id !== undefined
    ? { within: String(id) }
    : {};
}

/** Start of the innermost part of `path` that the file has; of its key where `key` is given. */
function offsetOf(root: Node | null, path: Path, key: string | undefined): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of key === undefined ? path : [...path, key]) {
    if (!isCollection(node)) break;
    const pair = isMap(node)
      ? node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(step))
      : undefined;
    const next = (isMap(node) ? pair?.value : node.items[Number(step)]) as Node | null | undefined;
    if (isMap(node) && !pair) break;
    const keyStart = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    offset = keyStart ?? (isPair(next) ? offset : (next?.range?.[0] ?? offset));
    node = next ?? null;
  }
  return offset;
}

type Refused = { code: string; offset: number; params: Diagnostic["params"] };

/** Aliases may repeat a branch list, not build a bomb; and no key may reach into an object's own works. */
function refusedKeyOrAlias(contents: ParsedNode | null): Refused | undefined {
  let refused: Refused | undefined;
  let aliases = 0;
  visit(contents, {
    Alias(_, alias) {
      aliases += 1;
      if (aliases <= MOST_ALIASES) return undefined;
      refused = { code: "SCN004", offset: alias.range?.[0] ?? 0, params: { most: MOST_ALIASES } };
      return visit.BREAK;
    },
    Pair(_, pair) {
      const key = pair.key;
      if (!isScalar(key) || !FORBIDDEN.has(String(key.value))) return undefined;
      refused = { code: "SCN006", offset: key.range?.[0] ?? 0, params: { key: String(key.value) } };
      return visit.BREAK;
    },
    Collection(_, collection) {
      if (!collection.anchor || !holdsAlias(collection)) return undefined;
      refused = { code: "SCN004", offset: collection.range?.[0] ?? 0, params: { most: 0 } };
      return visit.BREAK;
    },
  });
  return refused;
}

/** An anchored branch that itself holds an alias is how a few lines become a billion. */
function holdsAlias(node: Node): boolean {
  let found = false;
  visit(node, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found || isAlias(node);
}

/** The line at which nesting passes what any scenario needs; found before the parser recurses into it. */
function tooDeep(text: string): number | undefined {
  let line = 1;
  for (const row of text.split("\n")) {
    const indent = row.length - row.trimStart().length;
    const dashes = row.match(/^\s*(?:(?:-|\?|:) +)*/)?.[0].replace(/\s/g, "").length ?? 0;
    const opened = row.match(/[[{]/g)?.length ?? 0;
    if (indent > DEEPEST * 4 || dashes > DEEPEST || opened > DEEPEST * 4) return line;
    line += 1;
  }
  return flowTooDeep(text);
}

function flowTooDeep(text: string): number | undefined {
  let depth = 0;
  let line = 1;
  for (const letter of text) {
    if (letter === "\n") line += 1;
    else if (letter === "[" || letter === "{") depth += 1;
    else if ((letter === "]" || letter === "}") && depth > 0) depth -= 1;
    if (depth > DEEPEST) return line;
  }
  return undefined;
}
