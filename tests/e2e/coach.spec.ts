import { choose, prefer, shown } from "#tests/kit/play.ts";
import { contentOf, judged, SCENARIOS, walkOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

const scenario = SCENARIOS[1];
const { choices } = walkOf(scenario, "lost");
const [first = ""] = choices;

test("the coach speaks at the turn, and one may go back and say it differently", async ({
  page,
  context,
}) => {
  await prefer(context, { locale: "zh-CN" });
  await page.goto(`#/brief/${scenario}`);
  await page.getByRole("button", { name: "请教练陪着练" }).click();
  await shown(page);
  await expect(page.locator(".top-bar-aside")).toContainText("教练");
  const coach = page.getByRole("region", { name: "教练" });
  await expect(coach).toHaveCount(0);
  await choose(page, first);
  await expect(coach).toBeVisible();
  await expect(coach.locator('[data-as="broken"]').first()).toBeVisible();

  await coach.getByRole("link", { name: "退回这一轮" }).click();
  expect((await shown(page)).turn).toBe(1);
  expect((await shown(page)).offered).toContain(first);
});

test("a conversation with the coach is kept like any other, and says so in its debrief", async ({
  page,
  context,
}) => {
  await prefer(context, { locale: "en" });
  await page.goto(`#/brief/${scenario}`);
  await page.getByRole("button", { name: "Practise with the coach" }).click();
  for (const choice of choices) await choose(page, choice);
  await page.locator(".ending a").first().click();
  await expect(page.locator(".top-bar-aside")).toContainText("Coach");
  await expect(page.locator(".debrief")).toHaveAttribute(
    "data-outcome",
    String(judged(scenario, choices).score.outcome),
  );
  await expect(page.locator(".debrief-unsaved")).toHaveCount(0);
});

test("the coach speaks the language in use, with what was drawn in its place", async ({ page, context }) => {
  await prefer(context, { locale: "zh-CN" });
  await page.goto(`#/play/${scenario}/${first}`);
  const coach = page.locator(".coach-better");
  await expect(coach).toBeVisible();
  const { scenario: english } = contentOf(scenario, "en");
  const offered = english.nodes[english.start]?.choices ?? [];
  const best = offered.reduce((one, other) => (other.credit > one.credit ? other : one));
  await page.locator(".language-switch select").selectOption("en");
  await expect(coach).toContainText(best.say ?? best.do ?? "?");
});

test("without the coach nothing speaks", async ({ page, context }) => {
  await prefer(context, { locale: "zh-CN" });
  await page.goto(`#/play/${scenario}`);
  await choose(page, first);
  await expect(page.getByRole("region", { name: "教练" })).toHaveCount(0);
});
