import type { Page } from "playwright";
import type { Row } from "../row.ts";
import type { Site, Stage } from "../stage.ts";
import { median, spread } from "../stat.ts";
import { type Marks, newPhone, visit } from "../visit/visit.ts";
import { answeredAt } from "./first-answer.ts";

/** A second visit: ours through its service worker, ink from the browser's own cache. */
export async function measureWarm(stage: Stage): Promise<Row[]> {
  const seen = { ours: [] as number[], ink: [] as number[] };
  for (let run = 0; run < stage.runs; run += 1) {
    for (const who of ["ours", "ink"] as const)
      seen[who].push(answeredAt(await secondVisit(stage, stage[who])));
  }
  return [
    {
      ...{ part: "warm", what: "first answer, second visit", unit: "ms", measured: median(seen.ours) },
      beside: { name: "ink", value: median(seen.ink) },
      budget: { of: "ratio", most: 0.6 },
      note: `ours ${spread(seen.ours)}, ink ${spread(seen.ink)}`,
    },
  ];
}

async function secondVisit({ browser }: Stage, site: Site): Promise<Marks> {
  const context = await newPhone(browser);
  const page = await context.newPage();
  await page.goto(site.address, { waitUntil: "load" });
  if (site.name === "ours") await cachedWhole(page);
  else await page.waitForTimeout(1000);
  await page.close();
  const marks = await visit(context, site.address, site.plan(1), isControlled);
  await context.close();
  if (site.name === "ours" && !marks.after)
    throw new Error("the second visit did not go through the service worker");
  return marks;
}

/** The service worker is active only once everything it keeps is there. */
async function cachedWhole(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) => active?.addEventListener("statechange", resolve, { once: true }));
  });
}

function isControlled(page: Page): Promise<boolean> {
  return page.evaluate(() => navigator.serviceWorker.controller !== null);
}
