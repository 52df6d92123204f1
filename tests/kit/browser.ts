// How the tests start Chromium, in one place: for the tests of vitest that need a browser, and for Playwright.

import { presentChromium, sandboxArgs } from "../../scripts/chromium.js";

const executablePath = await presentChromium();

export const launchOptions = {
  ...(executablePath !== undefined && { executablePath }),
  args: [
    ...sandboxArgs(),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** What every page of a test is told, so that a test says the same on every machine. */
export const page = { locale: "zh-CN", timezoneId: "Asia/Shanghai" };
