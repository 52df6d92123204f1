import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import project from "./package.json" with { type: "json" };
import { launchOptions, page } from "./tests/kit/browser.ts";

/** Tests that need a real browser: IndexedDB, focus, layout. Every other test runs in node. */
const inBrowser = [
  "tests/store/**/*.test.{ts,tsx}",
  "tests/features/**/*.test.{ts,tsx}",
  "tests/**/*.browser.test.{ts,tsx}",
];

export default defineConfig({
  cacheDir: ".cache/vite",
  test: {
    // Generous: a test says whether, never how fast; that is the benchmark's.
    testTimeout: 60_000,
    projects: [
      {
        test: {
          name: "domain",
          environment: "node",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...inBrowser, "tests/e2e/**"],
          setupFiles: ["tests/kit/seed.ts"],
        },
      },
      {
        extends: "./vite.config.ts",
        cacheDir: ".cache/vite",
        // Named, so that none is met for the first time in the middle of a run, which would reload the page.
        optimizeDeps: {
          include: [
            ...Object.keys(project.dependencies),
            "react-dom/client",
            "react/jsx-dev-runtime",
            "@testing-library/react",
            "@testing-library/user-event",
          ],
        },
        test: {
          name: "browser",
          include: inBrowser,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({ launchOptions, contextOptions: page }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
