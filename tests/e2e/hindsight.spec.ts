import { hindsightOf } from "#domain/score/hindsight.ts";
import { prefer } from "#tests/kit/play.ts";
import { bookOf, played, SCENARIOS, walkOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

// One is enough to see that the page says what the domain works out.
for (const scenario of SCENARIOS.slice(0, 1)) {
  test(`after a critical error, the debrief of ${scenario} tells what would have passed`, async ({
    page,
    context,
  }) => {
    await prefer(context, { locale: "zh-CN" });
    const { choices } = walkOf(scenario, "critical");
    const walked = played(scenario, choices);
    const work = hindsightOf(walked.scenario, bookOf().book, walked.exchanges);
    let step = work.next();
    while (!step.done) step = work.next();
    const { fewest, last } = step.value;

    await page.goto(`#/play/${scenario}/${choices.join(",")}`);
    await page.locator(".ending a").first().click();
    await page.getByRole("combobox", { name: "先自己指一指" }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "就是这一轮" }).click();
    await expect(page.getByRole("heading", { name: /^转折在第 \d+ 轮$/ })).toBeFocused();
    await expect(page.locator(".turning")).toContainText(/你指的(是第 1 轮|正是这一轮)/);
    const part = page.getByRole("region", { name: "怎样就过了" });
    await expect(part).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
    if (!fewest.known || fewest.total === null) throw new Error("a walk was chosen that says nothing");
    await expect(part).toContainText(`改 ${fewest.total} 处`);
    await expect(part.getByRole("listitem")).toHaveCount(fewest.total);
    if (last.known && last.turn !== null)
      await expect(part).toContainText(`到第 ${last.turn + 1} 轮还来得及`);

    const own = fewest.changes.find((each) => each.was);
    const turn = (own?.was?.turn ?? 0) + 1;
    await part.getByRole("link", { name: `第 ${turn} 轮`, exact: true }).click();
    await expect(page.locator(`#turn-${turn}`)).toBeFocused();
    await expect(page.locator(`#turn-${turn}`)).toBeInViewport();
  });
}

test("a pass has nothing to be told otherwise", async ({ page, context }) => {
  await prefer(context, { locale: "zh-CN" });
  const [scenario] = SCENARIOS;
  await page.goto(`#/play/${scenario}/${walkOf(scenario, "exemplary").choices.join(",")}`);
  await page.locator(".ending a").first().click();
  await expect(page.locator(".summary")).toHaveAttribute("data-passed", "true");
  await expect(page.getByRole("region", { name: "怎样就过了" })).toHaveCount(0);
});
