import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isInstalled } from "../../scripts/install.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duilian-install-"));
  mkdirSync(join(folder, "node_modules"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function lock(path: string, packages: object) {
  writeFileSync(join(folder, path), JSON.stringify({ packages }));
}

describe("isInstalled", () => {
  const wanted = {
    "": { name: "duilian" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/for-another-system": { version: "1.0.0", optional: true },
  };

  it("is true when every package is there in its version, an optional one perhaps not", () => {
    lock("package-lock.json", wanted);
    lock("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
    expect(isInstalled(folder)).toBe(true);
  });

  it("is false when a package is missing or of another version", () => {
    lock("package-lock.json", wanted);
    lock("node_modules/.package-lock.json", {});
    expect(isInstalled(folder)).toBe(false);
    lock("node_modules/.package-lock.json", { "node_modules/a": { version: "0.9.0" } });
    expect(isInstalled(folder)).toBe(false);
  });

  it("is false when nothing, or only half, was ever installed", () => {
    lock("package-lock.json", wanted);
    expect(isInstalled(folder)).toBe(false);
  });
});
