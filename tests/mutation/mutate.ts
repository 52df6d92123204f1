// Faults put into a scenario, one at a time, at every place where one of that kind fits.

import { randomOf } from "#domain/session/random.ts";

export const KINDS = ["target", "guard", "credit", "act", "mood", "translation"] as const;
export type Kind = (typeof KINDS)[number];

/** One fault: where it is, and the files' values with it. */
export type Mutant = { kind: Kind; place: string; scenario: Tree; translation: Tree };

export type Tree = { [key: string]: unknown };
type Place = { path: string; change(): void };

/** A mutant of that kind, drawn by a seed; none where that kind does not fit anywhere. */
export function mutantOf(
  kind: Kind,
  files: { scenario: Tree; translation: Tree },
  seed: string,
): Mutant | undefined {
  const random = randomOf(seed);
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)];
  const { scenario, translation } = structuredClone(files);
  const places = placesOf(kind, scenario, translation, pick);
  const place = pick(places);
  place?.change();
  return place && { kind, place: `${kind} ${place.path}`, scenario, translation };
}

type Pick = <T>(all: readonly T[]) => T | undefined;

function placesOf(kind: Kind, scenario: Tree, translation: Tree, pick: Pick): Place[] {
  const nodes = Object.keys(scenario.nodes as Tree);
  const all = [...walk(kind === "translation" ? translation : scenario, "")];
  return all.flatMap(({ owner, key, path }): Place[] => {
    const value = owner[key];
    switch (kind) {
      case "target":
        if ((key !== "to" && key !== "node") || typeof value !== "string" || !nodes.includes(value))
          return [];
        return [{ path, change: () => set(owner, key, pick(nodes.filter((id) => id !== value))) }];
      case "guard":
        return key === "when" && !path.startsWith("/whenever")
          ? [{ path, change: () => delete owner[key] }]
          : [];
      case "credit":
        if (key === "right") return [{ path, change: () => set(owner, key, !value) }];
        return key === "credit"
          ? [{ path, change: () => set(owner, key, (value as number) >= 2 ? 0 : 3) }]
          : [];
      case "act":
        if (key !== "acts" || !Array.isArray(value)) return [];
        return value.map((act, at) => ({ path: `${path}/${act}`, change: () => void value.splice(at, 1) }));
      case "mood": {
        const isStep = /\/add\/([a-z-]+\.)?mood$/.test(path);
        const by = pick([1, -1]) as number;
        const step = (value as number) + by === 0 ? -(value as number) : (value as number) + by;
        return isStep ? [{ path, change: () => set(owner, key, step) }] : [];
      }
      default:
        if (!path.startsWith("/nodes/") || typeof value !== "string") return [];
        if (key === "hash") return [{ path, change: () => set(owner, key, "0".repeat(14)) }];
        return [{ path, change: () => delete owner[key] }];
    }
  });
}

function set(owner: Tree, key: string, value: unknown): void {
  owner[key] = value;
}

/** Every value of a tree with what holds it, in the file's order. */
function* walk(tree: unknown, path: string): Generator<{ owner: Tree; key: string; path: string }> {
  if (typeof tree !== "object" || tree === null) return;
  for (const key of Object.keys(tree)) {
    yield { owner: tree as Tree, key, path: `${path}/${key}` };
    yield* walk((tree as Tree)[key], `${path}/${key}`);
  }
}
