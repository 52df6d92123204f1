import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { prefer } from "#tests/kit/play.ts";
import { bookOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

test("the handbook opens from the library, finds a rule, shows it in a real moment, and leads to where it is practised", async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await prefer(context, { locale: "zh-CN" });
  await page.goto("#/");
  await page.getByRole("link", { name: "规矩手册" }).click();
  await expect(page.locator(".handbook-rule")).toHaveCount(bookOf().book.rules.length);
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("searchbox").fill("不打断");
  await expect(page.locator(".handbook-rule")).toHaveCount(1);
  await page.locator(".handbook-rule").click();
  await expect(page).toHaveURL(/#\/handbook\/lis-no-interrupt$/);
  await expect(page.getByRole("heading", { level: 1, name: "不打断" })).toBeFocused();
  await expect(page.locator(".answer.broken")).toBeVisible();
  await expect(page.locator(".answer.kept")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "不打断" })).toBeVisible();
  const practise = page.locator(".practise-link").first();
  const title = await practise.locator(".practise-title").textContent();
  await practise.click();
  await expect(page).toHaveURL(/#\/brief\//);
  await expect(page.getByRole("heading", { level: 1, name: title ?? "none" })).toBeVisible();
});

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
