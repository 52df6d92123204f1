import { choose, keepSession, openPlay, shown } from "#tests/kit/play.ts";
import { contentOf, walkOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

test.use({ serviceWorkers: "allow" });

const id = "queue-forty-minutes";
const { choices } = walkOf(id, "exemplary");

test("after one visit it works without a network: talk, other language, ending and debrief", async ({
  page,
  context,
  watch,
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await keepSession(page, id, choices.slice(0, -1));
  const before = await openPlay(page, id);
  // Everything was fetched and kept before it counts as active.
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));
  await context.setOffline(true);
  expect(await page.evaluate(() => fetch("content/en/words.json").catch(() => "no network"))).toBe(
    "no network",
  );

  await page.reload();
  expect(await shown(page)).toEqual(before);
  await page.locator(".language-switch select").selectOption("en");
  await expect(page.locator("h1")).toHaveText(contentOf(id, "en").scenario.title);
  expect((await shown(page)).offered).toEqual(before.offered);
  await choose(page, choices.at(-1) ?? "");
  await page.locator(".ending a").click();
  await expect(page.locator("[data-turn]")).toHaveCount(choices.length);
  const told = (await page.locator("main").textContent()) ?? "";

  await page.reload();
  await expect(page.locator("main")).toHaveText(told);
  const other = await context.newPage();
  expect((await openPlay(other, "first-greeting")).turn).toBe(1);
  await other.goto("#/");
  await expect(other.locator("main")).toContainText(contentOf("first-greeting", "en").scenario.title);
});
