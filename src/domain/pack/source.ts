import {
  type DocumentOptions,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  type ParseOptions,
  parseDocument,
  type ScalarTag,
  type SchemaOptions,
  type Tags,
  type YAMLMap,
} from "yaml";
import type { Diagnostic, Severity, Where } from "#domain/diagnostic.ts";
import { textFault } from "./text-limits.ts";
import { treeFault } from "./tree-fault.ts";

export { LARGEST_FILE } from "./text-limits.ts";

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

/** A whole number as a person writes one: `037` stays text, and so do `1.50` and `0x1f`. */
const plainWhole: ScalarTag = {
  tag: "tag:yaml.org,2002:int",
  default: true,
  test: /^(0|-?[1-9][0-9]{0,8})$/,
  resolve: (text) => Number(text),
  identify: (value) => typeof value === "number",
  stringify: ({ value }) => String(value),
};

/** How every file of a pack is read, and written again. */
export const YAML = {
  prettyErrors: false,
  // Repeated keys are looked for in `treeFault`: the parser compares each with each.
  uniqueKeys: false,
  schema: "failsafe",
  customTags: (tags: Tags) => [...tags, "null", "bool", plainWhole],
} satisfies DocumentOptions & SchemaOptions & ParseOptions;

/** Text → value with positions. Never throws for what is in the text: a text that cannot be read is `source`-less. */
export function readYaml(file: string, text: string): { source?: Source; diagnostics: Diagnostic[] } {
  const unfit = textFault(text);
  if (unfit) {
    const before = text.slice(0, unfit.offset).split("\n");
    const where = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { diagnostics: [{ code: unfit.code, severity: "error", params: unfit.params, where }] };
  }
  const lines = new LineCounter();
  const at = (offset: number): Where => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(text, { lineCounter: lines, ...YAML });
  const error = document.errors[0];
  const refused = error
    ? { code: "SCN001", offset: error.pos[0], params: { reason: error.message.split("\n")[0] ?? error.code } }
    : treeFault(document.contents);
  if (refused) {
    const { code, offset, params } = refused;
    return { diagnostics: [{ code, severity: "error", params, where: at(offset) }] };
  }
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  const offsetOf = finderIn(document.contents);
  return {
    diagnostics: [],
    source: {
      file,
      value,
      fault: (code, path, params = {}, { severity = "error", key, offset = 0 } = {}) => ({
        code,
        severity,
        params,
        where: { ...at(offsetOf(key === undefined ? path : [...path, key]) + offset), ...within(path) },
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

/**
 * Where the innermost part of a path that the file has starts: at its key, where it has one. A line written without
 * a list is the first of one.
 */
function finderIn(root: Node | null): (path: Path) => number {
  const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();
  const pairOf = (map: YAMLMap, key: string) => {
    const known = indexes.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair] as const));
    indexes.set(map, known);
    return known.get(key);
  };
  return (path) => {
    let node: Node | null = root;
    let offset = root?.range?.[0] ?? 0;
    for (const step of path) {
      if (!isCollection(node)) break;
      if (isMap(node)) {
        const pair = pairOf(node, String(step));
        if (!pair && step === 0) continue;
        if (!pair) break;
        offset = (pair.key as Node | null)?.range?.[0] ?? offset;
        node = pair.value as Node | null;
      } else {
        node = (node.items[Number(step)] as Node | null | undefined) ?? null;
        offset = node?.range?.[0] ?? offset;
      }
    }
    return offset;
  };
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}
