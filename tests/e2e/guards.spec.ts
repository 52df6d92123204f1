import type { Content } from "#domain/pack/content.ts";
import {
  choose,
  keepSession,
  kept,
  letHoldWrites,
  openPlay,
  prefer,
  shown,
  turnIs,
} from "#tests/kit/play.ts";
import { walkOf, wordsOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

const id = "queue-forty-minutes";
const { choices } = walkOf(id, "exemplary");

test("a key held down answers one line only", async ({ page }) => {
  await openPlay(page, id);
  for (let times = 0; times < 8; times += 1) await page.keyboard.down("1");
  await page.keyboard.up("1");
  await turnIs(page, 2);

  await page.locator("[data-choice]").first().focus();
  for (let times = 0; times < 8; times += 1) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await turnIs(page, 3);
  await page.waitForTimeout(100);
  expect((await kept(page)).turns).toHaveLength(2);
});

test("a double click answers one line only, in a list to tick as well", async ({ page }) => {
  await openPlay(page, id);
  await page.locator("[data-choice]").nth(1).dblclick({ delay: 30 });
  await turnIs(page, 2);
  await page
    .locator("[data-choice]")
    .first()
    .evaluate((each: HTMLElement) => {
      each.click();
      each.click();
    });
  await turnIs(page, 3);
  await page.waitForTimeout(100);
  expect((await kept(page)).turns).toHaveLength(2);
});

test("the second half of a double click does not hand in a list", async ({ page }) => {
  await openPlay(page, "first-greeting");
  const done = page.locator("[data-ticks-done]");
  await done.dispatchEvent("click", { detail: 2 });
  await page.waitForTimeout(100);
  expect((await kept(page)).turns).toHaveLength(0);
  await done.dblclick();
  await turnIs(page, 2);
  expect((await kept(page)).turns).toHaveLength(1);
});

test("nothing answers while a turn is being stored", async ({ page }) => {
  // Where a node leads to itself, the same answer would be open again.
  await page.route(`**/content/*/${id}.json*`, async (route) => {
    const response = await route.fetch();
    const content = (await response.json()) as Content;
    const { start, nodes } = content.scenario;
    for (const choice of nodes[start]?.choices ?? []) choice.to = [{ node: start }];
    await route.fulfill({ response, json: content });
  });
  const hold = await letHoldWrites(page);
  await openPlay(page, id);
  await hold(true);
  await page.locator(`[data-choice="${choices[0]}"]`).click();
  await expect(page.locator(".top-bar-aside")).toContainText(wordsOf()["play.saving"] ?? "");
  for (const key of ["1", "2", "3"]) await page.keyboard.press(key);
  await page.locator("[data-choice]").last().click();
  await hold(false);
  await turnIs(page, 2);
  await page.waitForTimeout(100);
  expect((await kept(page)).turns.map((each) => each.chosen)).toEqual(choices.slice(0, 1));
});

test("shortcuts and keys without a choice answer nothing", async ({ page }) => {
  const before = await openPlay(page, id);
  for (const key of ["Control+1", "Alt+2", "Meta+1", "9", "0", "Enter", "Space", "a"]) {
    await page.keyboard.press(key);
  }
  expect(await shown(page)).toEqual(before);
  expect((await kept(page)).turns).toHaveLength(0);
});

test("the focus comes to the group of choices and nudges to none of them", async ({ page }) => {
  const focused = () =>
    page.evaluate(() => [document.activeElement?.getAttribute("role"), document.activeElement?.tagName]);
  await openPlay(page, id);
  await choose(page, choices[0] ?? "");
  expect(await focused()).toEqual(["group", "DIV"]);
  await page.keyboard.press("Tab");
  await expect(page.locator("[data-choice]").first()).toBeFocused();
  await page.keyboard.press("2");
  await turnIs(page, 3);
  expect(await focused()).toEqual(["group", "DIV"]);
});

test("the new line comes up in a live region that was there before", async ({ page }) => {
  await openPlay(page, id);
  const region = page.locator(".speech[aria-live=polite][aria-atomic=true]");
  await region.evaluate((each) => Object.assign(each, { before: true }));
  await choose(page, choices[0] ?? "");
  expect(await region.evaluate((each) => (each as HTMLElement & { before?: boolean }).before)).toBe(true);
  await expect(region.locator(".speech-line").first()).toBeVisible();
});

test("a new line is in sight, however far one had scrolled to answer the last", async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 480 });
  await prefer(context, { locale: "en" });
  const long = walkOf("one-sentence-pitch", "exemplary").choices;
  await keepSession(page, "one-sentence-pitch", long.slice(0, 7));
  await openPlay(page, "one-sentence-pitch");
  await page.locator("[data-choice]").last().scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await choose(page, long[7] ?? "");
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test("an answer given the very moment the choices appear is taken, and only that one", async ({ page }) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      const [first, second] = document.querySelectorAll<HTMLElement>("[data-choice]");
      if (!first || !second) return;
      observer.disconnect();
      first.click();
      second.click();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`./#/play/${id}`);
  await turnIs(page, 2);
  const { turns } = await kept(page);
  expect(turns).toHaveLength(1);
  expect(turns[0]?.chosen).toBe(turns[0]?.offered[0]);
});
