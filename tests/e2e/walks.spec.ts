import type { Page } from "@playwright/test";
import { chooseByKeys, openPlay, prefer, shown, tabTo } from "#tests/kit/play.ts";
import { judged, LOCALES, SCENARIOS, walkOf, wordsOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

// Without a trace of every key, which would take most of the time.
test.use({ viewport: { width: 360, height: 640 }, trace: "off" });

for (const scenario of SCENARIOS) {
  for (const walkId of ["exemplary", "critical"]) {
    // What a breach looks like is the same in every language; that it can be played is not.
    for (const locale of walkId === "exemplary" ? LOCALES : LOCALES.slice(0, 1)) {
      test(`${scenario}, ${walkId}, by keyboard on a small phone in ${locale}`, async ({ page, context }) => {
        await prefer(context, { locale });
        const walk = walkOf(scenario, walkId);
        const expected = judged(scenario, walk.choices);
        expect(expected.end).toBe(walk.ending);

        await openPlay(page, scenario);
        for (const choice of walk.choices) {
          await fits(page);
          if (walkId === "exemplary") await tabThroughChoices(page);
          await chooseByKeys(page, choice);
        }
        await fits(page);
        expect((await shown(page)).outcome).toBe(expected.score.outcome);

        await tabTo(page, ".ending a");
        await page.keyboard.press("Enter");
        await expect(page.locator(".debrief")).toHaveAttribute(
          "data-outcome",
          String(expected.score.outcome),
        );
        await fits(page);
        await expect(page.locator(".summary")).toHaveAttribute("data-passed", String(expected.score.passed));
        const words = wordsOf(locale);
        const said = (value: number | null) =>
          value === null ? words["debrief.notAssessed"] : String(value);
        const { etiquette, judgement, outcome } = expected.score;
        expect(await page.locator(".part-value").allInnerTexts()).toEqual([
          said(etiquette.percent),
          said(judgement.percent),
          words[`outcome.${outcome}`],
        ]);
        expect(await page.locator(".axis-value").allInnerTexts()).toEqual([
          said(etiquette.axes.warmth.percent),
          said(etiquette.axes.rule.percent),
        ]);

        expect(await touchedIn(page)).toEqual(expected.touched);
        const broken = expected.touched.filter((each) => each.endsWith(" broken"));
        expect([...new Set(broken.map((each) => each.split(" ")[1]))].sort()).toEqual(
          [...walk.broken].sort(),
        );
        for (const rule of walk.broken) {
          await expect(page.locator(`.rule[data-rule="${rule}"]`)).toHaveAttribute("data-status", "broken");
        }
      });
    }
  }
}

/** Every choice is come to by Tab, and into sight. */
async function tabThroughChoices(page: Page): Promise<void> {
  for (const id of (await shown(page)).offered) {
    await tabTo(page, `[data-choice="${id}"], [data-tick="${id}"] input`);
  }
}

/** Nothing to be scrolled sideways. */
async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll("body *")].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1 && !each.closest("svg"),
    );
    return scrollWidth > clientWidth ? ["too wide", ...wide.map((each) => each.outerHTML.slice(0, 200))] : [];
  });
  expect(over).toEqual([]);
}

/** What the margin says: turn, rule, and what became of it there. */
async function touchedIn(page: Page): Promise<string[]> {
  const all = await page
    .locator("[data-turn] [data-rule]")
    .evaluateAll((each) =>
      (each as HTMLElement[]).map(
        (mark) =>
          `${mark.closest<HTMLElement>("[data-turn]")?.dataset.turn} ${mark.dataset.rule} ${mark.dataset.as}`,
      ),
    );
  return all.sort();
}
