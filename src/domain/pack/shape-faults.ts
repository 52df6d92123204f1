import type { z } from "zod";
import type { Diagnostic } from "#domain/diagnostic.ts";
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

/** What a schema found wrong with a file, as diagnostics at the file's own lines. */
export function shapeFaults(source: Source, issues: readonly Issue[]): Diagnostic[] {
  return issues.flatMap((issue) => faultsOf(source, issue, []));
}

function faultsOf(source: Source, issue: Issue, above: Path): Diagnostic[] {
  const path = [...above, ...issue.path];
  const field = String(path.at(-1) ?? "");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => source.fault("SCN011", path, { key }, { key }));
  }
  if (issue.code === "invalid_key") return [source.fault("SCN014", path, { id: field })];
  if (valueAt(source.value, path) === undefined) {
    const owner = path.slice(0, -1);
    return [source.fault("SCN010", owner, { field })];
  }
  const code = BY_MESSAGE[issue.message];
  if (code) return [source.fault(code, path, { field, ...limitsOf(issue) })];
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
    return [source.fault("SCN015", path, { field, ...limitsOf(issue) })];
  }
  return [source.fault("SCN013", path, { field })];
}

function limitsOf(issue: Issue): Diagnostic["params"] {
  if (issue.code === "too_big") return { most: Number(issue.maximum) };
  return issue.code === "too_small" ? { least: Number(issue.minimum) } : {};
}

/** How far into the value one reading of a union got before it failed. */
function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((each) => each.path.length));
}

function valueAt(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}
