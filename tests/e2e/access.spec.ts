import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { keepSession, openPlay, prefer } from "#tests/kit/play.ts";
import { SCENARIOS, walkOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

// Without fading in, which axe would take for faint text.
test.use({ contextOptions: { reducedMotion: "reduce" }, trace: "off" });
test.describe.configure({ timeout: 90_000 });

for (const [locale, theme] of [
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["en", "light"],
  ["en", "dark"],
] as const) {
  test(`axe finds nothing in any room, ${locale}, ${theme}`, async ({ page, context }) => {
    await page.setViewportSize(locale === "en" ? { width: 390, height: 844 } : { width: 1280, height: 800 });
    await prefer(context, { locale, theme });
    const seeded = { locale };
    await keepSession(page, SCENARIOS[0], [], seeded);
    await keepSession(page, SCENARIOS[1], walkOf(SCENARIOS[1], "critical").choices.slice(0, 7), seeded);
    await keepSession(page, SCENARIOS[2], walkOf(SCENARIOS[2], "recovered").choices, seeded);

    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      const faults = await faultsOf(page);
      if (faults.length > 0) found[name] = faults;
    };
    for (const id of SCENARIOS) {
      await openPlay(page, id);
      if (id === "first-greeting") await page.locator("summary").click();
      await look(`play ${id}`);
    }
    await page.goto(`#/debrief/s-${SCENARIOS[2]}`);
    await page.locator(".summary").waitFor();
    for (const each of await page.locator("details:not([open]) > summary").all()) await each.click();
    await look("debrief");
    const wrong = walkOf(SCENARIOS[1], "critical").choices;
    await page.goto(`#/play/${SCENARIOS[1]}/${wrong.slice(0, 5).join(",")}`);
    await page.locator(".coach").waitFor();
    await look("coach");
    await page.goto(`#/play/${SCENARIOS[1]}/${wrong.join(",")}`);
    await page.locator(".ending a").first().click();
    await page.locator(".turning select").waitFor();
    await look("where it turned, before it is told");
    await page.locator(".turning button").last().click();
    await page.locator('.hindsight[aria-busy="false"]').waitFor({ timeout: 30_000 });
    await look("debrief of a failure");
    await page.goto(`#/demo/${SCENARIOS[0]}`);
    await page.locator("[data-choice-shown]").waitFor();
    await look("demo");
    for (const room of [
      "",
      `brief/${SCENARIOS[1]}`,
      "handbook",
      "handbook/lis-no-interrupt",
      "me",
      "settings",
    ]) {
      await page.goto(`#/${room}`);
      await page.locator("main :is(h1, h2)").first().waitFor();
      await page.waitForLoadState("networkidle");
      await look(room || "library");
    }
    expect(found).toEqual({});
  });
}

test("axe finds nothing where something stands in the way", async ({ page, watch }) => {
  watch.allow(/status of 404/);
  await page.goto("#/play/not-there");
  await page.getByRole("alert").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto("#/debrief/not-there");
  await page.locator(".notice").waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.slice(0, 200)}`),
  );
}
