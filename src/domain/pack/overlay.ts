import type { Diagnostic } from "#domain/diagnostic.ts";
import type { Path, Source } from "./source.ts";

/**
 * A pack file's value with its texts replaced by those of a translation of the same tree (list items with an `id`
 * are matched by it). A text in the translation that the source has no place for is a fault at its line.
 */
export function overlay(source: unknown, translation: Source): { value: unknown; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const value = merged(source, translation.value, [], (path) => {
    diagnostics.push(translation.fault("TRL002", path, { text: String(path.at(-1) ?? "") }));
  });
  return { value, diagnostics };
}

type Entries = Record<string, unknown>;

function merged(source: unknown, written: unknown, path: Path, extra: (path: Path) => void): unknown {
  if (Array.isArray(source) && Array.isArray(written)) {
    if (!source.every(hasId)) return written.every((each) => typeof each === "string") ? written : source;
    for (const [index, each] of written.entries()) {
      const id = hasId(each) ? each.id : undefined;
      if (!source.some((other) => other.id === id)) extra([...path, index]);
    }
    return source.map((each) => {
      const index = written.findIndex((other) => hasId(other) && other.id === each.id);
      return index === -1 ? each : merged(each, written[index], [...path, index], extra);
    });
  }
  if (isEntries(source) && isEntries(written)) {
    const result: Entries = { ...source };
    for (const [key, value] of Object.entries(written)) {
      if (Object.hasOwn(source, key)) result[key] = merged(source[key], value, [...path, key], extra);
      else extra([...path, key]);
    }
    return result;
  }
  return typeof source === "string" && typeof written === "string" ? written : source;
}

function isEntries(value: unknown): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasId(value: unknown): value is { id: string } {
  return isEntries(value) && typeof value.id === "string";
}
