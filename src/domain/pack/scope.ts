import type { Diagnostic, Severity } from "#domain/diagnostic.ts";
import type { Person, Variable } from "./scenario.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import type { Path, Source } from "./source.ts";

/** What a scenario may name that is not its own: the pack's acts, posts, procedures and places. */
export type Vocabulary = {
  staff: ReadonlySet<string>;
  others: ReadonlySet<string>;
  posts: ReadonlySet<string>;
  procedures: ReadonlySet<string>;
  places: ReadonlySet<string>;
};

export type Report = (
  code: string,
  path: Path,
  params?: Diagnostic["params"],
  options?: { severity?: Severity; key?: string; offset?: number },
) => void;

/** Everything that has a name while one scenario file is being resolved. */
export type Scope = {
  file: ScenarioFile;
  vocabulary: Vocabulary;
  cast: Person[];
  variables: Map<string, Variable>;
  report: Report;
};

const RESERVED = new Set([
  "scene",
  "when",
  "node",
  "and",
  "or",
  "not",
  "to",
  "visited",
  "becomes",
  "true",
  "false",
]);

/** The names a scenario file declares, with a word about each that cannot stand. */
export function scopeOf(
  source: Source,
  file: ScenarioFile,
  vocabulary: Vocabulary,
  found: Diagnostic[],
): Scope {
  const report: Report = (code, path, params, options) => {
    found.push(source.fault(code, path, params, options));
  };
  const cast = Object.entries(file.cast).map(([id, person]): Person => {
    const { age, gender, mood, persona, name, role } = person;
    return {
      ...{ id, name, role, traits: person.traits ?? [], look: person.look ?? [] },
      ...(age !== undefined && { age }),
      ...(gender !== undefined && { gender }),
      ...(mood !== undefined && { mood }),
      ...(persona !== undefined && { persona }),
    };
  });
  const variables = new Map<string, Variable>();
  for (const { id, mood } of cast) {
    if (RESERVED.has(id)) report("SCN026", ["cast", id], { name: id });
    const name = `${id}.mood`;
    if (mood !== undefined) variables.set(name, { kind: "number", name, start: mood, min: 0, max: 10 });
  }
  for (const [name, written] of Object.entries(file.state ?? {})) {
    const path = ["state", name];
    const clash = RESERVED.has(name) || name === "mood" || Object.hasOwn(file.cast, name);
    if (clash || vocabulary.staff.has(name) || vocabulary.others.has(name)) report("SCN026", path, { name });
    const variable = variableOf(name, written);
    if (variable) variables.set(name, variable);
    else report("SCN036", path, { name });
    if (variable?.kind === "list" && (name === "place" || name === "post")) {
      const known = name === "place" ? vocabulary.places : vocabulary.posts;
      for (const each of variable.of)
        if (!known.has(each)) report("SCN030", path, { kind: name, name: each });
    }
  }
  return { file, vocabulary, cast, variables, report };
}

type Written = NonNullable<ScenarioFile["state"]>[string];

function variableOf(name: string, written: Written): Variable | undefined {
  if (typeof written === "boolean") return { kind: "boolean", name, start: written };
  const { start, min = 0, max, of } = written;
  if (of) {
    return typeof start === "string" && of.includes(start) ? { kind: "list", name, start, of } : undefined;
  }
  if (typeof start === "boolean") return { kind: "boolean", name, start };
  if (typeof start !== "number" || max === undefined) return undefined;
  return min <= start && start <= max && max - min <= 1000
    ? { kind: "number", name, start, min, max }
    : undefined;
}
