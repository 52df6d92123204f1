import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { keepSession, openPlay } from "#tests/kit/play.ts";
import { walkOf, wordsOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

const [finished, running] = ["queue-forty-minutes", "one-sentence-pitch"] as const;
const words = wordsOf();

test("an export taken to another device gives the same list there, and the same bytes again", async ({
  page,
  browser,
  watch,
  baseURL,
}) => {
  await keepSession(page, finished, walkOf(finished, "critical").choices);
  await keepSession(page, running, walkOf(running, "exemplary").choices.slice(0, 4));
  await page.goto(`#/debrief/s-${finished}`);
  const told = (await page.locator(".debrief-columns").textContent()) ?? "";
  const before = await openPlay(page, running);
  const listed = await listOf(page);
  const { path, bytes } = await exported(page);

  const options = { locale: "zh-CN", timezoneId: "Asia/Shanghai", serviceWorkers: "block" as const };
  const elsewhere = await browser.newContext({ ...options, ...(baseURL !== undefined && { baseURL }) });
  await watch.over(elsewhere);
  const there = await elsewhere.newPage();
  await there.goto("#/settings");
  await there
    .locator("input[type=file]")
    .setInputFiles({ name: "b.json", mimeType: "application/json", buffer: bytes });
  await expect(there.locator(".import [role=status]")).toContainText(said("settings.imported"));

  expect(await listOf(there)).toBe(listed);
  expect((await exported(there)).bytes.equals(bytes)).toBe(true);
  expect(await openPlay(there, running)).toEqual(before);
  await there.goto(`#/debrief/s-${finished}`);
  await expect(there.locator(".debrief-columns")).toHaveText(told);

  // Again: nothing is doubled.
  await there.goto("#/settings");
  await there.locator("input[type=file]").setInputFiles(path);
  await expect(there.locator(".import [role=status]")).toContainText(said("settings.importKept"));
  expect((await exported(there)).bytes.equals(bytes)).toBe(true);
  await elsewhere.close();
});

/** The fixed beginning of a sentence. */
function said(key: string): string {
  return (words[key] ?? key).split("{{")[0]?.trim() ?? "";
}

async function listOf(page: Page): Promise<string> {
  await page.goto("#/me");
  await page.locator("main li").first().waitFor();
  await page.waitForLoadState("networkidle");
  return (await page.locator("main").textContent()) ?? "";
}

async function exported(page: Page): Promise<{ path: string; bytes: Buffer }> {
  await page.goto("#/settings");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: words["settings.export"] ?? "" }).click();
  const path = await (await coming).path();
  return { path, bytes: readFileSync(path) };
}
