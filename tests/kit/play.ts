// How the browser tests play a conversation: by its keys, and by what a page shows.

import type { BrowserContext, Page } from "@playwright/test";
import { offeredNow, startSession, takeTurn } from "#domain/session/session.ts";
import type { Turn } from "#domain/session/trace.ts";
import { contentOf } from "./walks.ts";
import { expect } from "./watched-page.ts";

/** What a turn looks like: its number, what is said, and the choices or items in their order. */
export type Shown = { turn: number; line: string; offered: string[]; outcome: string | undefined };

/** Opens a conversation, and waits for something to choose. */
export async function openPlay(page: Page, id: string): Promise<Shown> {
  await page.goto(`#/play/${id}`);
  return shown(page);
}

/** What the page shows, once there is something to answer. */
export async function shown(page: Page): Promise<Shown> {
  await page.locator("[data-choice], [data-tick], .ending").first().waitFor();
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll<HTMLElement>("[data-choice], [data-tick]")];
    return {
      turn: Number(/\d+/.exec(document.querySelector(".top-bar-aside")?.textContent ?? "")?.[0]),
      line: document.querySelector(".speech-turn")?.textContent ?? "",
      offered: ids.map((each) => each.dataset.choice ?? each.dataset.tick ?? ""),
      outcome: document.querySelector<HTMLElement>(".ending")?.dataset.outcome,
    };
  });
}

/** Waits until that turn, counted from 1, is there to be answered. */
export async function turnIs(page: Page, turn: number): Promise<void> {
  await expect(page.locator(".top-bar-aside")).toContainText(new RegExp(`\\b${turn}\\b`));
  await page.locator("[data-choice], [data-tick], .ending").first().waitFor();
}

/** Answers with the mouse: a choice, or the items to tick joined by `+`. */
export async function choose(page: Page, choice: string): Promise<void> {
  const { turn, offered } = await shown(page);
  if (offered.includes(choice)) await page.locator(`[data-choice="${choice}"]`).click();
  else {
    for (const item of choice === "none" ? [] : choice.split("+")) {
      await page.locator(`[data-tick="${item}"]`).click();
    }
    await page.locator("[data-ticks-done]").click();
  }
  await turnIs(page, turn + 1);
}

/** Answers with the keyboard alone: its number, or Tab and Space for a list and Enter to end it. */
export async function chooseByKeys(page: Page, choice: string): Promise<void> {
  const { turn, offered } = await shown(page);
  if (offered.includes(choice)) await page.keyboard.press(String(offered.indexOf(choice) + 1));
  else {
    const wanted = new Set(choice.split("+"));
    for (const item of offered) {
      await tabTo(page, `[data-tick="${item}"] input`);
      if (wanted.has(item)) await page.keyboard.press("Space");
    }
    await tabTo(page, "[data-ticks-done]");
    await page.keyboard.press("Enter");
  }
  await turnIs(page, turn + 1);
}

/** Presses Tab until the focus is on it, and sees that it came into view. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    const at = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      if (!focused?.matches(wanted)) return "elsewhere";
      const { top, bottom, left, right } = (focused.closest(".choice") ?? focused).getBoundingClientRect();
      return top >= -1 && bottom <= innerHeight + 1 && left >= 0 && right <= innerWidth ? "seen" : "hidden";
    }, selector);
    if (at === "seen") return;
    if (at === "hidden") throw new Error(`${selector} has the focus, out of sight`);
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} is not reached by Tab`);
}

/** Makes choices one after another. */
export async function walk(page: Page, choices: readonly string[]): Promise<void> {
  for (const choice of choices) await choose(page, choice);
}

type Kept = { id: string; content: string; seed: string; turns: Turn[] };

/** What is stored of the only session, read past the app. */
export function kept(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open("duilian-sessions"));
    const tx = database.transaction(["sessions", "turns"]);
    const [sessions, rows] = await Promise.all([
      asked(tx.objectStore("sessions").getAll()),
      asked(tx.objectStore("turns").getAll()),
    ]);
    database.close();
    if (sessions.length !== 1) throw new Error(`${sessions.length} sessions are stored`);
    const [{ id, trace }] = sessions;
    return { id, content: trace.content, seed: trace.seed, turns: rows };
  });
}

/** Where the domain says that what is stored leaves the conversation. */
export function standsAt(scenarioId: string, { seed, content, turns }: Kept) {
  const { scenario } = contentOf(scenarioId);
  let session = startSession(scenario, { content, seed, mode: "standard", startedAt: "" });
  for (const { chosen, by, at } of turns) {
    const next = takeTurn(scenario, session, { chosen, by, at });
    if (!next) throw new Error(`${chosen} was not open at ${session.at.node}`);
    session = next.session;
  }
  const { ending, tick } = scenario.nodes[session.at.node] ?? {};
  const offered = ending ? [] : tick ? tick : offeredNow(scenario, session);
  return { turn: turns.length + 1, offered: offered.map((each) => each.id), outcome: ending?.outcome };
}

/** Speaks a language and has the other things a device remembers, before the app starts. */
export async function prefer(context: BrowserContext, preferences: Record<string, string>): Promise<void> {
  await context.addInitScript((all) => {
    for (const [name, value] of Object.entries(all)) {
      if (localStorage.getItem(`duilian.${name}`) === null) localStorage.setItem(`duilian.${name}`, value);
    }
  }, preferences);
}

/** Kills the page's process, as the system does when it runs out of memory. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  await session.send("Page.crash").catch(() => undefined);
  await gone;
  await page.close();
}
