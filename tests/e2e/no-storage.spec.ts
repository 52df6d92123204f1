import type { Page } from "@playwright/test";
import { choose, keepSession, kept, openBlank, openPlay, shown, turnIs, walk } from "#tests/kit/play.ts";
import { walkOf, wordsOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

const id = "queue-forty-minutes";
const { choices } = walkOf(id, "exemplary");
const words = wordsOf();
const say = (key: string) => words[key] ?? key;
const trouble = (page: Page) => page.getByRole("alert");

const without = {
  "has no IndexedDB at all": () => Object.defineProperty(window, "indexedDB", { value: undefined }),
  "refuses to open it": () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("no", "SecurityError");
    };
  },
  "fails to open it": () => {
    IDBFactory.prototype.open = () => {
      const request = new EventTarget();
      Object.assign(request, { error: new DOMException("no", "UnknownError") });
      setTimeout(() => request.dispatchEvent(new Event("error")));
      return request as IDBOpenDBRequest;
    };
  },
};

for (const [browser, init] of Object.entries(without)) {
  test(`where the browser ${browser}, one is told, and can finish and be debriefed unsaved`, async ({
    page,
  }) => {
    await page.addInitScript(init);
    await page.goto(`#/play/${id}`);
    await expect(trouble(page)).toContainText(say("trouble.unavailable"));
    await page.getByRole("button", { name: say("trouble.goOn") }).click();
    await shown(page);
    await expect(page.locator(".top-bar-aside")).toContainText(say("play.unsaved"));
    await walk(page, browser.startsWith("has") ? choices : choices.slice(0, 1));
    if (!browser.startsWith("has")) return;

    await page.locator(".ending a").click();
    await expect(page.locator(".summary")).toBeVisible();
    await expect(page.getByText(say("debrief.unsaved"))).toBeVisible();
    await page.reload();
    await expect(page.locator("main")).toContainText(say("trouble.unavailable"));
  });
}

test("on a full disk the turn is not shown, can be tried again, and loses nothing", async ({ page }) => {
  const full = await letBeFull(page);
  const before = await openPlay(page, id);
  await full(true);
  await page.locator(`[data-choice="${choices[0]}"]`).click();
  await expect(trouble(page)).toContainText(say("trouble.full"));
  expect(await page.locator(".speech-turn").textContent()).toBe(before.line);
  await page.getByRole("button", { name: say("app.tryAgain") }).click();
  await expect(trouble(page)).toContainText(say("trouble.full"));

  await full(false);
  await page.getByRole("button", { name: say("app.tryAgain") }).click();
  await turnIs(page, 2);
  await expect(page.locator(".top-bar-aside")).toContainText(say("play.saved"));
  expect((await kept(page)).turns.map((each) => each.chosen)).toEqual(choices.slice(0, 1));
});

test("on a disk that was full from the start, the session itself is stored when there is room", async ({
  page,
}) => {
  const full = await letBeFull(page);
  await page.goto("#/nowhere");
  await full(true);
  await openPlay(page, id);
  await page.locator(`[data-choice="${choices[0]}"]`).click();
  await expect(trouble(page)).toContainText(say("trouble.full"));
  await full(false);
  await page.getByRole("button", { name: say("app.tryAgain") }).click();
  await expect(page.locator("[data-choice]").first()).toBeVisible();
  expect((await kept(page)).turns).toHaveLength(1);
});

test("on a disk that stays full one goes on unsaved, and what was stored before is still there", async ({
  page,
}) => {
  await keepSession(page, id, choices.slice(0, 14));
  const full = await letBeFull(page);
  const before = await openPlay(page, id);
  await full(true);
  await page.locator(`[data-choice="${choices[14]}"]`).click();
  await page.getByRole("button", { name: say("trouble.goOn") }).click();
  await expect(page.locator(".top-bar-aside")).toContainText(say("play.unsaved"));
  await walk(page, choices.slice(15));
  await page.locator(".ending a").click();
  await expect(page.getByText(say("debrief.unsaved"))).toBeVisible();
  await expect(page.locator("[data-turn]")).toHaveCount(choices.length);

  await openBlank(page);
  expect(await openPlay(page, id)).toEqual(before);
});

test("where another window holds an older version, one is told, and it goes on once that is closed", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await keepSession(other, id, choices.slice(0, 3));
  await other.evaluate(() => {
    // An app of long ago, which does not let go.
    const opening = indexedDB.open("duilian-sessions", 1);
    return new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
  });
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      return open.call(this, name, name === "duilian-sessions" && version ? version + 1 : version);
    };
  });
  await page.goto(`#/play/${id}`);
  await expect(trouble(page)).toContainText(say("trouble.blocked"), { timeout: 8000 });
  await expect(page.getByRole("button", { name: say("trouble.goOn") })).toBeVisible();
  await other.close();
  await page.getByRole("button", { name: say("app.tryAgain") }).click();
  expect((await shown(page)).turn).toBe(4);
});

test("where what is stored is of a newer version, one is told, and nothing of it is touched", async ({
  page,
}) => {
  await keepSession(page, id, choices.slice(0, 3));
  await page.evaluate(async () => {
    const opening = indexedDB.open("duilian-sessions", 7);
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    opening.result.close();
  });
  await page.goto(`#/play/${id}`);
  await expect(trouble(page)).toContainText(say("trouble.newer"));
  await page.getByRole("button", { name: say("trouble.goOn") }).click();
  await choose(page, choices[0] ?? "");
  expect((await kept(page)).turns).toHaveLength(3);
});

/** From now on `full(true)` lets every new row fail as it does on a full disk. */
async function letBeFull(page: Page): Promise<(full: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (...row) {
      if ((window as { full?: boolean }).full) throw new DOMException("full", "QuotaExceededError");
      return add.apply(this, row);
    };
  });
  return (full) => page.evaluate((now) => void Object.assign(window, { full: now }), full);
}
