import { defineConfig } from "@playwright/test";
import { freePort } from "./scripts/serve.js";
import { launchOptions, page } from "./tests/kit/browser.ts";

// The workers read this file too; the first reading settles the port for all of them.
process.env.E2E_PORT ??= String(await freePort());
const port = process.env.E2E_PORT;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".cache/playwright/results",
  snapshotPathTemplate: "{testDir}/{testFilePath}-{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: ".cache/playwright/report.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: "chromium",
    launchOptions,
    ...page,
    trace: "retain-on-failure",
  },
  webServer: {
    command: `node scripts/serve.js dist --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
