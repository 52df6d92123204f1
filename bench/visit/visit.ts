import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright";
import { page as told } from "../../tests/kit/browser.ts";
import type { Plan } from "./plan.ts";

/** What the probe saw; every time in ms since the navigation began. */
export type Marks = {
  /** When a choice could first be clicked. */
  readyAt: number;
  steps: { readyAt: number; clickAt: number; answeredAt: number; clicks: number }[];
  /** How often a choice had to be scrolled to. */
  scrolls: number;
  lcp: number;
  cls: number;
  worstEvent: number;
  /** The script files that had arrived at `readyAt`, with their size over the wire. */
  scripts: { address: string; bytes: number; startTime: number; responseEnd: number }[];
};

const PROBE = ["vitals.js", "probe.js"]
  .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"))
  .join("\n");

/** Fast 3G as Lighthouse has it when it is applied, not simulated. */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

export function newPhone(browser: Browser): Promise<BrowserContext> {
  const screen = { width: 412, height: 823 };
  return browser.newContext({ ...told, viewport: screen, screen, isMobile: true, hasTouch: true });
}

/** Opens an address on a slow network and a slow processor, and lets the probe carry out a plan. `after` reads the page then. */
export async function visit<T>(
  context: BrowserContext,
  address: string,
  plan: Plan,
  after?: (page: Page) => Promise<T>,
): Promise<Marks & { after?: T }> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", FAST_3G);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await cdp.send("Runtime.enable");
  const done = listen(cdp);
  await page.addInitScript(`window.benchPlan = ${JSON.stringify(plan)};\n${PROBE}`);
  try {
    await page.goto(address, { waitUntil: "commit" });
    const marks = await Promise.race([done, tooLate(page)]);
    return after ? { ...marks, after: await after(page) } : marks;
  } finally {
    await page.close();
  }
}

/** Clicks where the probe says, at once; → what it tells at the end. */
function listen(cdp: CDPSession): Promise<Marks> {
  void cdp.send("Runtime.addBinding", { name: "benchClick" });
  void cdp.send("Runtime.addBinding", { name: "benchDone" });
  return new Promise((resolve) => {
    cdp.on("Runtime.bindingCalled", ({ name, payload }) => {
      if (name === "benchDone") resolve(JSON.parse(payload));
      if (name !== "benchClick") return;
      const mouse = { ...JSON.parse(payload), button: "left" } as const;
      void cdp.send("Input.dispatchMouseEvent", { ...mouse, type: "mousePressed" }).catch(() => undefined);
      void cdp.send("Input.dispatchMouseEvent", { ...mouse, type: "mouseReleased" }).catch(() => undefined);
    });
  });
}

async function tooLate(page: Page): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, 40_000).unref());
  const text = await page.evaluate(() => document.body.textContent ?? "").catch(() => "");
  throw new Error(`no end after 40 s at ${page.url()}: ${text.slice(0, 300)}`);
}
