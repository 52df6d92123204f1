import type { Page } from "@playwright/test";
import { play } from "#domain/analysis/walks.ts";
import { nodeOf } from "#domain/pack/scenario.ts";
import {
  choose,
  keepSession,
  kept,
  letHoldWrites,
  openPlay,
  prefer,
  shown,
  turnIs,
} from "#tests/kit/play.ts";
import { contentOf, walkOf, wordsOf } from "#tests/kit/walks.ts";
import { expect, test } from "#tests/kit/watched-page.ts";

const id = "one-sentence-pitch";
const { choices } = walkOf(id, "exemplary");
const { scenario } = contentOf(id);
/** The turn at which a customer's patience runs, and what happens when it is gone. */
const turn = choices.findIndex((_, made) => nodeAfter(made).patience) + 1;
const { seconds, choice } = nodeAfter(turn - 1).patience ?? { seconds: 0, choice: "" };

function nodeAfter(made: number) {
  return nodeOf(scenario, play(scenario, choices.slice(0, made)).session.at.node);
}

async function openAt(page: Page, made: number): Promise<void> {
  await page.clock.install();
  await keepSession(page, id, choices.slice(0, made));
  await openPlay(page, id);
}

test("when patience runs out the named choice is taken, stored and told as that", async ({ page }) => {
  await openAt(page, turn - 1);
  await expect(page.getByText(/在等你开口/)).toBeVisible();
  await page.clock.fastForward((seconds - 3) * 1000);
  expect((await shown(page)).turn).toBe(turn);
  await page.clock.fastForward(4000);
  await turnIs(page, turn + 1);
  expect((await kept(page)).turns.at(-1)).toMatchObject({ chosen: choice, by: "patience" });
  await page.clock.fastForward(3_600_000);
  expect((await shown(page)).turn).toBe(turn + 1);
});

test("a choice in time stops it", async ({ page }) => {
  await openAt(page, turn - 1);
  await page.clock.fastForward((seconds - 3) * 1000);
  await choose(page, choices[turn - 1] ?? "");
  await page.clock.fastForward(seconds * 2000);
  const { turns } = await kept(page);
  expect(turns.at(-1)).toMatchObject({ chosen: choices[turn - 1], by: "trainee" });
  expect(turns).toHaveLength(turn);
});

test("switched off, it never runs out", async ({ page, context }) => {
  await prefer(context, { patience: "false" });
  await openAt(page, turn - 1);
  await expect(page.getByText(/在等你开口/)).toHaveCount(0);
  await page.clock.fastForward(3_600_000);
  expect((await shown(page)).turn).toBe(turn);
  expect((await kept(page)).turns).toHaveLength(turn - 1);
});

test("it does not run before its line is there to be answered", async ({ page }) => {
  const hold = await letHoldWrites(page);
  await openAt(page, turn - 2);
  await hold(true);
  await page.locator(`[data-choice="${choices[turn - 2]}"]`).click();
  await expect(page.locator(".top-bar-aside")).toContainText(wordsOf()["play.saving"] ?? "");
  await page.clock.fastForward(seconds * 2000);
  await hold(false);
  await turnIs(page, turn);
  expect((await kept(page)).turns).toHaveLength(turn - 1);

  await choose(page, choices[turn - 1] ?? "");
  expect((await kept(page)).turns.at(-1)).toMatchObject({ chosen: choices[turn - 1], by: "trainee" });
});
