import { choose, keepSession, kept, letHoldWrites, openPlay, shown, turnIs } from "#tests/kit/play.ts";
import { contentOf, walkOf, wordsOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

const id = "queue-forty-minutes";
const { choices } = walkOf(id, "exemplary");

test("another language in the middle of a talk is the same line and options in other words", async ({
  page,
}) => {
  await keepSession(page, id, choices.slice(0, 5));
  const before = await openPlay(page, id);
  for (const locale of ["en", "zh-TW", "zh-CN"] as const) {
    await page.locator(".language-switch select").selectOption(locale);
    await expect(page.locator("h1")).toHaveText(contentOf(id, locale).scenario.title);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    const now = await shown(page);
    expect(now).toEqual({ ...before, line: locale === "zh-CN" ? before.line : now.line });
    if (locale !== "zh-CN") expect(now.line).not.toBe(before.line);
    await expect(page.locator(".top-bar-aside")).toContainText(wordsOf(locale)["play.saved"] ?? "");
  }

  await page.locator(".language-switch select").selectOption("en");
  await choose(page, choices[5] ?? "");
  const after = await shown(page);
  expect((await kept(page)).turns.map((each) => each.chosen)).toEqual(choices.slice(0, 6));
  await page.reload();
  expect(await shown(page)).toEqual(after);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("another language while a turn is being stored loses nothing of it", async ({ page }) => {
  const hold = await letHoldWrites(page);
  await openPlay(page, id);
  await hold(true);
  await page.locator(`[data-choice="${choices[0]}"]`).click();
  await page.locator(".language-switch select").selectOption("en");
  await expect(page.locator(".top-bar-aside")).toContainText(wordsOf("en")["play.saving"] ?? "");
  await hold(false);
  await turnIs(page, 2);
  expect((await kept(page)).turns.map((each) => each.chosen)).toEqual(choices.slice(0, 1));
});

test("another language chosen in the settings holds for the talk one comes back to", async ({ page }) => {
  await openPlay(page, id);
  await choose(page, choices[0] ?? "");
  const before = await shown(page);
  await page.goto("#/settings");
  await page.getByRole("radio", { name: "English" }).click(); // it is marked once the words are there
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goBack();
  await expect(page.locator("h1")).toHaveText(contentOf(id, "en").scenario.title);
  const after = await shown(page);
  expect({ ...after, line: "" }).toEqual({ ...before, line: "" });
});

test("a debrief reads in the language in use, whatever the talk was held in", async ({ page }) => {
  await keepSession(page, id, choices);
  await page.goto(`#/debrief/s-${id}`);
  const note = (locale: string) => {
    const { nodes } = contentOf(id, locale).scenario;
    return nodes[walkOf(id, "exemplary").ending]?.ending?.note ?? "";
  };
  await expect(page.locator(".summary-note")).toHaveText(note("zh-CN"));
  await page.evaluate(() => localStorage.setItem("duilian.locale", "en"));
  await page.reload();
  await expect(page.locator(".summary-note")).toHaveText(note("en"));
  // No full-width marks left over between English words.
  expect(await page.locator("main").textContent()).not.toMatch(/[：（）]/);
});

test("a language that does not arrive is said so, and the talk goes on in the old one", async ({
  page,
  watch,
}) => {
  watch.allow(/ERR_FAILED.*words\.json/);
  const before = await openPlay(page, id);
  await page.route("**/content/en/words.json*", (route) => route.abort());
  await page.locator(".language-switch select").selectOption("en");
  await expect(page.getByRole("alert")).toContainText(wordsOf()["settings.localeFailed"] ?? "");
  expect(await shown(page)).toEqual(before);
  await choose(page, choices[0] ?? "");
});
