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

/** An empty page of the app's origin, where the app itself does not run. */
export async function openBlank(page: Page): Promise<void> {
  const body = '<!doctype html><title>blank</title><link rel="icon" href="data:,">';
  await page.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("blank");
}

type Seeded = { locale?: string; seed?: string; id?: string };

/**
 * Puts a session that has made these choices on the device, as the first version of the app stored it. To be called
 * before the app is opened; leaves the page at another file of the same origin.
 */
export async function keepSession(
  page: Page,
  scenarioId: string,
  choices: readonly string[],
  { locale = "zh-CN", seed = "e2e", id = `s-${scenarioId}` }: Seeded = {},
): Promise<void> {
  const content = contentOf(scenarioId, locale);
  const at = (turn: number) => new Date(Date.UTC(2026, 10, 22, 1, turn)).toISOString();
  const start = { content: content.hash, seed, mode: "standard" as const, startedAt: at(0) };
  let session = startSession(content.scenario, start);
  for (const [index, chosen] of choices.entries()) {
    const next = takeTurn(content.scenario, session, { chosen, by: "trainee", at: at(index + 1) });
    if (!next) throw new Error(`${chosen} is not open at ${session.at.node}`);
    session = next.session;
  }
  const { turns, ...trace } = session.trace;
  const record = { version: 1, id, person: "", locale, title: content.scenario.title, trace };
  await openBlank(page);
  await page.evaluate(
    async ([kept, rows, row]) => {
      const opening = indexedDB.open("duilian-sessions", 1);
      opening.onupgradeneeded = () => {
        const keys = { sessions: "id", turns: ["session", "n"], contents: ["hash", "locale"] };
        const all = { ...keys, books: ["hash", "locale"] };
        for (const [name, keyPath] of Object.entries(all)) {
          opening.result.createObjectStore(name, { keyPath });
        }
      };
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const tx = database.transaction(["sessions", "turns", "contents"], "readwrite");
      tx.objectStore("sessions").put(kept);
      for (const each of rows) tx.objectStore("turns").put(each);
      tx.objectStore("contents").put(row);
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onabort = () => reject(tx.error);
      });
      database.close();
    },
    [
      record,
      turns.map((turn, n) => ({ session: id, n, ...turn })),
      { hash: content.hash, locale, content },
    ] as const,
  );
}

/** From now on `holdWrites(true)` in the page keeps a stored turn from being committed, until `holdWrites(false)`. */
export async function letHoldWrites(page: Page): Promise<(hold: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    const { add } = IDBObjectStore.prototype;
    Object.assign(window, { held: false });
    IDBObjectStore.prototype.add = function (...row) {
      const request = add.apply(this, row);
      const spin = () => {
        // A transaction commits only once nothing more is asked of it.
        if ((window as { held?: boolean }).held) this.count().onsuccess = spin;
      };
      if (this.name === "turns") spin();
      return request;
    };
  });
  return (hold) => page.evaluate((held) => void Object.assign(window, { held }), hold);
}

/** Kills the page's process, as the system does when it runs out of memory; perhaps just after running `code` in it. */
export async function crash(page: Page, code?: string, afterMs = 0): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  if (code !== undefined) session.send("Runtime.evaluate", { expression: code }).catch(() => undefined);
  if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
  session.send("Page.crash").catch(() => undefined);
  await gone;
  await page.close();
}
