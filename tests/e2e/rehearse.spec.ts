import { choose, openPlay, prefer, shown } from "#tests/kit/play.ts";
import { SCENARIOS, walkOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

const scenario = SCENARIOS[1];
const { choices } = walkOf(scenario, "lost");

test("from a line of the debrief one tries again at that turn, and nothing of it is kept", async ({
  page,
  context,
}) => {
  await prefer(context, { locale: "zh-CN" });
  await openPlay(page, scenario);
  for (const choice of choices) await choose(page, choice);
  await page.locator(".ending a").first().click();
  await page
    .locator("#turn-3")
    .getByRole("link", { name: /从这里再来/ })
    .click();
  const again = await shown(page);
  expect(again.turn).toBe(3);
  const before = new Set(again.offered);
  expect(before.has(choices[2] ?? "")).toBe(true);

  for (const choice of choices.slice(2)) await choose(page, choice);
  await page.locator(".ending a").first().click();
  await expect(page.locator(".debrief-unsaved")).toBeVisible();
  await page.goto("#/me");
  await expect(page.locator('a[href^="#/debrief/"]')).toHaveCount(1);
});

test("an address with choices opens the conversation at its last line", async ({ page, context }) => {
  await prefer(context, { locale: "en" });
  await page.goto(`#/play/${scenario}/${choices.join(",")}`);
  expect((await shown(page)).outcome).toBe("lost");
  await page.goto(`#/play/${scenario}/${choices[0]},no-such-choice,${choices[1]}`);
  expect((await shown(page)).turn).toBe(2);
});
