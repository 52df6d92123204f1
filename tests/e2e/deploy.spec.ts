import type { Page } from "@playwright/test";
import type { Content } from "#domain/pack/content.ts";
import { choose, keepSession, openPlay, shown } from "#tests/kit/play.ts";
import { walkOf, wordsOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";
import { serve } from "../../scripts/serve.js";

const id = "queue-forty-minutes";
const { choices } = walkOf(id, "exemplary");
const words = wordsOf();
const say = (key: string) => words[key] ?? key;

/** A new version of the scenario, with other words and without the choices of old. */
async function deployAnother(page: Page): Promise<void> {
  await page.route(`**/content/*/${id}.json*`, async (route) => {
    const response = await route.fetch();
    const content = (await response.json()) as Content;
    for (const node of Object.values(content.scenario.nodes)) {
      for (const choice of node.choices) Object.assign(choice, { id: `${choice.id}-new`, say: "新词" });
    }
    await route.fulfill({ response, json: { ...content, hash: "f".repeat(64) } });
  });
}

test("a conversation begun before the scenario changed goes on and is judged as it was begun", async ({
  page,
}) => {
  await keepSession(page, id, choices.slice(0, 14));
  const before = await openPlay(page, id);
  await deployAnother(page);
  await page.reload();
  expect(await shown(page)).toEqual(before);
  await page.locator(".language-switch select").selectOption("en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect((await shown(page)).offered).toEqual(before.offered);
  await choose(page, choices[14] ?? "");
  await choose(page, choices[15] ?? "");
  await page.locator(".ending a").click();
  await expect(page.locator("[data-turn]")).toHaveCount(choices.length);
  await expect(page.locator("main")).not.toContainText("新词");
});

test("a scenario that is gone is said so, with a way on; one that was begun can be finished", async ({
  page,
  watch,
}) => {
  watch.allow(/status of 404/);
  await page.goto("#/play/not-there");
  await expect(page.getByRole("alert")).toContainText(say("app.fetchFailed"));
  await expect(page.getByRole("link", { name: say("app.toLibrary") })).toBeVisible();

  let gone = true;
  await page.route(`**/content/*/${id}.json*`, (route) =>
    gone ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.goto(`#/play/${id}`);
  await expect(page.getByRole("alert")).toContainText(say("app.fetchFailed"));
  gone = false;
  await page.getByRole("button", { name: say("app.tryAgain") }).click();
  await shown(page);
  await choose(page, choices[0] ?? "");
  const before = await shown(page);
  gone = true;
  await page.reload();
  expect(await shown(page)).toEqual(before);
});

test("a page sent in place of a scenario, as some servers do, is said so", async ({ page }) => {
  await page.route(`**/content/*/${id}.json*`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>home</title>" }),
  );
  await page.goto(`#/play/${id}`);
  await expect(page.getByRole("alert")).toContainText(say("app.fetchFailed"));
});

test("it works in a folder below the root, and asks for nothing above it", async ({ page, watch }) => {
  watch.allow(/^left for http:\/\/127\.0\.0\.1:/);
  const { server, address } = await serve({ folder: "dist", port: 0, base: "/x/y/", strict: true });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  try {
    await page.goto(`${address}#/play/${id}`);
    await choose(page, choices[0] ?? "");
    await page.reload();
    expect((await shown(page)).turn).toBe(2);
    await page.goto(`${address}#/`);
    await page.locator("main h1, main h2").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
