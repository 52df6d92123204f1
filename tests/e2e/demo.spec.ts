import { prefer } from "#tests/kit/play.ts";
import { contentOf, SCENARIOS, walkOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

const scenario = SCENARIOS[1];
const { choices, ending } = walkOf(scenario, "exemplary");

test("a demo shows the exemplary walk to its end, back and forth, and keeps nothing", async ({
  page,
  context,
}) => {
  await prefer(context, { locale: "zh-CN" });
  await page.goto(`#/brief/${scenario}`);
  await page.getByRole("link", { name: "先看一遍示范" }).click();
  const shown = page.locator("[data-choice-shown]");
  for (const choice of choices) {
    await expect(shown).toHaveAttribute("data-choice-shown", choice);
    await page.getByRole("button", { name: "往下看" }).click();
  }
  const { note } = contentOf(scenario).scenario.nodes[ending]?.ending ?? {};
  await expect(page.locator(".ending-note")).toHaveText(note ?? "");
  await expect(page.locator('.coach [data-as="broken"]')).toHaveCount(0);

  await page.getByRole("button", { name: "上一句" }).click();
  await expect(shown).toHaveAttribute("data-choice-shown", choices.at(-1) ?? "");
  await page.getByRole("button", { name: "往下看" }).click();
  await page.getByRole("link", { name: "轮到你练" }).click();
  await expect(page).toHaveURL(new RegExp(`#/brief/${scenario}$`));
  await page.goto("#/me");
  await expect(page.locator('a[href^="#/debrief/"], a[href^="#/play/"]')).toHaveCount(0);
});
