import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { cli } from "#cli/main.ts";

vi.setConfig({ testTimeout: 180_000 });

it("docs/coverage.md is what the shipped pack comes to", async () => {
  let out = "";
  const code = await cli({
    ...{ argv: ["report", "scenarios/bank", "--lang", "en"], cwd: process.cwd(), language: "en" },
    now: () => "2026-01-01T09:00:00.000Z",
    stdout: (text) => {
      out += text;
    },
    stderr: () => undefined,
  });
  expect(code).toBe(0);
  expect(out, "npx duilian report scenarios/bank --lang en > docs/coverage.md").toBe(
    readFileSync("docs/coverage.md", "utf8"),
  );
});
