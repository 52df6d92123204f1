import type { z } from "zod";
import type { Diagnostic, Outcome } from "#domain/diagnostic.ts";
import type { Path, Source } from "./source.ts";

type Issue = z.core.$ZodIssue;

const BY_MESSAGE: Record<string, string> = {
  missing: "SCN010",
  "not-text": "SCN013",
  "not-whole": "SCN013",
  "bad-id": "SCN014",
  "out-of-range": "SCN015",
  format: "SCN031",
  empty: "SCN037",
  "too-long": "SCN037",
};

/** Nobody reads more at once; what is behind them is seen when these are mended. */
const MOST_FAULTS = 200;

/** A file's value by its schema, or what is wrong with it at the file's own lines; the first two hundred faults. */
export function shaped<T extends z.ZodType>(schema: T, source: Source, value: unknown): Outcome<z.infer<T>> {
  try {
    const read = schema.safeParse(value);
    if (read.success) return { value: read.data, diagnostics: [] };
    const faults = read.error.issues.slice(0, MOST_FAULTS).flatMap((issue) => faultsOf(source, issue, []));
    return { diagnostics: faults.slice(0, MOST_FAULTS) };
  } catch (error) {
    // The schema hands its issues on as arguments; beyond some hundred thousand no engine takes them.
    if (!(error instanceof RangeError)) throw error;
    return { diagnostics: [source.fault("SCN044", [], { what: "✗", most: MOST_FAULTS })] };
  }
}

function faultsOf(source: Source, issue: Issue, above: Path): Diagnostic[] {
  const path = [...above, ...issue.path];
  const field = String(path.findLast((step) => typeof step === "string") ?? source.file);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, MOST_FAULTS).map((key) => source.fault("SCN011", path, { key }, { key }));
  }
  if (issue.code === "invalid_key") return [source.fault("SCN014", path, { id: shown(field) })];
  if (valueAt(source.value, path) === undefined) {
    const owner = path.slice(0, -1);
    return [source.fault("SCN010", owner, { field })];
  }
  const code = BY_MESSAGE[issue.message];
  if (code === "SCN014") return [source.fault(code, path, { id: shown(valueAt(source.value, path)) })];
  if (code) return [source.fault(code, path, { field, ...limitOf(issue) })];
  if (issue.code === "invalid_union") {
    const [nearest] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
    return nearest && depth(nearest) > 0
      ? nearest.flatMap((each) => faultsOf(source, each, path))
      : [source.fault("SCN013", path, { field })];
  }
  if (issue.code === "invalid_value") {
    return [source.fault("SCN038", path, { field, allowed: issue.values.join(", ") })];
  }
  if (issue.code === "too_big" || issue.code === "too_small") {
    return [source.fault("SCN015", path, { field, ...limitOf(issue) })];
  }
  return [source.fault("SCN013", path, { field })];
}

function limitOf(issue: Issue): Diagnostic["params"] {
  if (issue.code === "too_big") return { limit: `≤ ${issue.maximum}` };
  return issue.code === "too_small" ? { limit: `≥ ${issue.minimum}` } : {};
}

/** A value as it is quoted in a sentence. */
function shown(value: unknown): string {
  return String(value).slice(0, 60);
}

/** How far into the value one reading of a union got before it failed. */
function depth(issues: readonly Issue[]): number {
  return issues.reduce((most, each) => Math.max(most, each.path.length), 0);
}

function valueAt(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}
