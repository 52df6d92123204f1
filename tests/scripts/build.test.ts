import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lastChange } from "../../scripts/build.js";

let folder: string;
const file = () => join(folder, "deep", "a.ts");
const setTime = (path: string, seconds: number) => utimesSync(path, seconds, seconds);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duilian-build-"));
  mkdirSync(join(folder, "deep"));
  writeFileSync(file(), "");
  for (const path of [file(), join(folder, "deep"), folder]) setTime(path, 1000);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("lastChange", () => {
  it("is the latest change of any file below", () => {
    expect(lastChange(folder)).toBe(1_000_000);
    setTime(file(), 2000);
    expect(lastChange(folder)).toBe(2_000_000);
  });

  it("sees that a file was taken away", () => {
    rmSync(file());
    expect(lastChange(folder)).toBeGreaterThan(1_000_000);
  });

  it("is 0 for what is not there", () => {
    expect(lastChange(join(folder, "none"))).toBe(0);
  });
});
