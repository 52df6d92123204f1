import { choose, openPlay, shown } from "#tests/kit/play.ts";
import { walkOf, wordsOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

const id = "queue-forty-minutes";
const { choices } = walkOf(id, "exemplary");
const words = wordsOf();
const say = (key: string) => words[key] ?? key;

test("a second tab is told, may take the conversation over, and the first is told of it", async ({
  context,
}) => {
  const first = await context.newPage();
  await openPlay(first, id);
  await choose(first, choices[0] ?? "");
  const before = await shown(first);

  const second = await context.newPage();
  await second.goto(`#/play/${id}`);
  await expect(second.getByRole("alert")).toContainText(say("trouble.taken"));
  expect(await shown(first)).toEqual(before);

  await second.getByRole("button", { name: say("trouble.takeOver") }).click();
  expect(await shown(second)).toEqual(before);
  await expect(first.getByRole("alert")).toContainText(say("trouble.stolen"));
  await choose(second, choices[1] ?? "");
  const after = await shown(second);

  await first.getByRole("button", { name: say("trouble.takeOver") }).click();
  expect(await shown(first)).toEqual(after);
  await expect(second.getByRole("alert")).toContainText(say("trouble.stolen"));
});

test("closing the first tab, or leaving the room in it, frees the conversation", async ({ context }) => {
  const first = await context.newPage();
  const before = await openPlay(first, id);
  const second = await context.newPage();
  await second.goto(`#/play/${id}`);
  await expect(second.getByRole("alert")).toContainText(say("trouble.taken"));
  await first.close();
  await second.reload();
  expect(await shown(second)).toEqual(before);

  const third = await context.newPage();
  await second.locator(".top-bar-back").click();
  await expect(second.locator(".talk")).toHaveCount(0);
  expect(await openPlay(third, id)).toEqual(before);
});

test("a turn that another tab was first to store is not written over, and there is a way on", async ({
  context,
}) => {
  // Without locks, as on a page on plain http, and with a first tab that sleeps and does not answer.
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
    Object.defineProperty(window, "BroadcastChannel", { value: undefined });
  });
  const first = await context.newPage();
  await openPlay(first, id);
  const second = await context.newPage();
  await openPlay(second, id);
  await choose(first, choices[0] ?? "");
  const after = await shown(first);

  await second.locator("[data-choice]").last().click();
  await expect(second.getByRole("alert")).toContainText(say("trouble.taken"));
  await second.getByRole("button", { name: say("trouble.takeOver") }).click();
  expect(await shown(second)).toEqual(after);
});
