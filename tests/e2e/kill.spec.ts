import { spawn } from "node:child_process";
import { chromium, type Page } from "@playwright/test";
import { launchOptions } from "#tests/kit/browser.ts";
import {
  choose,
  crash,
  keepSession,
  kept,
  letHoldWrites,
  openPlay,
  type Shown,
  shown,
  standsAt,
  turnIs,
  walk,
} from "#tests/kit/play.ts";
import { walkOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

test.describe.configure({ timeout: 90_000 });

const id = "queue-forty-minutes";
const { choices } = walkOf(id, "exemplary");
const where = ({ turn, offered, outcome }: Shown) => ({ turn, offered, outcome });

test("a tab that is closed or crashes comes back to the same line and options", async ({ context }) => {
  let page = await context.newPage();
  await openPlay(page, id);
  for (const [index, choice] of choices.slice(0, 5).entries()) {
    await choose(page, choice);
    const before = await shown(page);
    expect(before.turn).toBe(index + 2);
    if (index % 2 === 0) await crash(page);
    else await page.close({ runBeforeUnload: false });
    page = await context.newPage();
    expect(await openPlay(page, id)).toEqual(before);
  }
});

test("a tab that crashes at the ending or in the debrief comes back to it", async ({ context }) => {
  let page = await context.newPage();
  await keepSession(page, id, choices.slice(0, -1));
  await openPlay(page, id);
  await walk(page, choices.slice(-1));
  const ending = await shown(page);
  await crash(page);

  page = await context.newPage();
  expect(await openPlay(page, id)).toEqual(ending);
  await page.locator(".ending a").click();
  const told = (await page.locator(".debrief-columns").textContent()) ?? "";
  const address = page.url();
  await crash(page);

  page = await context.newPage();
  await page.goto(address);
  await expect(page.locator(".debrief-columns")).toHaveText(told);
});

test("a tab that crashes while a turn is being stored is before that turn or after it", async ({
  context,
}) => {
  let page = await context.newPage();
  await keepSession(page, id, []);
  for (const afterMs of [0, 0, 2, 5, 10, 20, 50]) {
    const before = await openPlay(page, id);
    const choice = choices[before.turn - 1] ?? "";
    await crash(page, `document.querySelector('[data-choice="${choice}"]').click()`, afterMs);
    page = await context.newPage();
    const after = await openPlay(page, id);
    const stored = await kept(page);
    expect(where(after)).toEqual(standsAt(id, stored));
    expect([before.turn, before.turn + 1]).toContain(after.turn);
    if (after.turn === before.turn) expect(after).toEqual(before);
    else expect(stored.turns.at(-1)?.chosen).toBe(choice);
  }
});

test("a turn is shown only once it is stored", async ({ context }) => {
  let page = await context.newPage();
  const hold = await letHoldWrites(page);
  const before = await openPlay(page, id);
  await hold(true);
  await page.locator("[data-choice]").first().click();
  await expect(page.getByText("正在存")).toBeVisible();
  await page.waitForTimeout(200);
  expect(where(await shown(page))).toEqual(where(before));
  await crash(page);

  page = await context.newPage();
  const again = await letHoldWrites(page);
  expect(await openPlay(page, id)).toEqual(before);
  await again(true);
  await page.locator("[data-choice]").first().click();
  await expect(page.getByText("正在存")).toBeVisible();
  await again(false);
  await turnIs(page, 2);
  const after = await shown(page);
  await crash(page);

  page = await context.newPage();
  expect(await openPlay(page, id)).toEqual(after);
});

test("a browser killed at once after a turn was shown has kept it", async ({ baseURL, watch }, testInfo) => {
  const profile = testInfo.outputPath("profile");
  const address = `${baseURL}#/play/${id}`;
  let before: Shown | undefined;
  for (const choice of choices.slice(0, 2)) {
    await inOwnBrowser(profile, async (page) => {
      await watch.over(page.context());
      await page.goto(address);
      if (before) expect(await shown(page)).toEqual(before);
      await choose(page, choice);
      before = await shown(page);
    });
  }
  await inOwnBrowser(profile, async (page) => {
    await page.goto(address);
    expect(await shown(page)).toEqual(before);
    expect(before?.turn).toBe(3);
  });
});

/** A browser with a profile of its own, which is killed without a word when the work is done. */
async function inOwnBrowser(profile: string, work: (page: Page) => Promise<void>): Promise<void> {
  const child = spawn(
    launchOptions.executablePath ?? chromium.executablePath(),
    [
      ...["--headless=new", "--remote-debugging-port=0", "--lang=zh-CN", `--user-data-dir=${profile}`],
      ...launchOptions.args,
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"], detached: process.platform !== "win32" },
  );
  try {
    const endpoint = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stderr.on("data", (text) => {
        said += text;
        const [, found] = /listening on (ws:\S+)/.exec(said) ?? [];
        if (found) resolve(found);
      });
      child.on("exit", () => reject(new Error(said)));
    });
    const browser = await chromium.connectOverCDP(endpoint);
    const [context] = browser.contexts();
    if (!context) throw new Error("the browser has no window");
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript(() => localStorage.setItem("duilian.locale", "zh-CN"));
    await work(page);
  } finally {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    // With all its processes, as when the power goes.
    if (process.platform === "win32" || child.pid === undefined) child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
    await gone;
  }
}
