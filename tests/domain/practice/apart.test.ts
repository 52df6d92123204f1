// What practice knows stays out of the first chunk: nobody waits for a scheduler to answer a first line.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

/** The files and packages that are loaded with a file because it imports them; types and later imports are not. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  if (!existsSync(file) || !/\.tsx?$/.test(file)) return found;
  const text = readFileSync(file, "utf8");
  for (const [, from = ""] of text.matchAll(/^(?:import|export) (?!type\b)[^;]*?"([^"]+)";$/gm)) {
    const path = from.startsWith("#")
      ? from.replace("#", "src/")
      : from.startsWith(".")
        ? join(dirname(file), from)
        : from;
    loadedWith(path, found);
  }
  return found;
}

describe("the page", () => {
  it.each(["src/app/main.tsx", "src/features/practice/index.tsx", "src/domain/practice/week.ts"])(
    "does not load ts-fsrs with %s",
    (file) => {
      const loaded = loadedWith(file);
      expect(loaded.size).toBeGreaterThan(5);
      expect([...loaded]).not.toContain("ts-fsrs");
    },
  );

  it("would load it with the reviews", () => {
    expect([...loadedWith("src/domain/practice/review.ts")]).toContain("ts-fsrs");
  });
});
