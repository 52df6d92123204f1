import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isInstalled } from "../../scripts/install.js";
import { leftOut } from "../../scripts/lock.js";

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

describe("package-lock.json", () => {
  it("leaves out no package that another one names: npm ci would refuse it (mend: node scripts/lock.js)", () => {
    const { packages } = JSON.parse(
      readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"),
    );
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(leftOut(packages)).toEqual([]);
  });

  it("is seen to leave one out", () => {
    const packages = {
      "node_modules/a": { optionalDependencies: { "a-linux-x64": "1.0.0", "a-win32-x64": "1.0.0" } },
      "node_modules/a-linux-x64": { version: "1.0.0" },
    };
    expect(leftOut(packages)).toEqual([["node_modules/a", "a-win32-x64", "1.0.0"]]);
  });
});
