// What the tests of the rooms around a conversation share: words, a small pack, and axe's opinion.

import { cleanup, render } from "@testing-library/react";
import axeSource from "axe-core/axe.min.js?raw";
import type { ReactNode } from "react";
import { afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { BookContent, Card, Content, Manifest } from "#domain/pack/content.ts";
import enApp from "#i18n/words/en/app.json";
import enDebrief from "#i18n/words/en/debrief.json";
import enHandbook from "#i18n/words/en/handbook.json";
import enLibrary from "#i18n/words/en/library.json";
import enPractice from "#i18n/words/en/practice.json";
import enProgress from "#i18n/words/en/progress.json";
import enSettings from "#i18n/words/en/settings.json";
import app from "#i18n/words/zh-CN/app.json";
import debrief from "#i18n/words/zh-CN/debrief.json";
import handbook from "#i18n/words/zh-CN/handbook.json";
import library from "#i18n/words/zh-CN/library.json";
import practice from "#i18n/words/zh-CN/practice.json";
import progress from "#i18n/words/zh-CN/progress.json";
import settings from "#i18n/words/zh-CN/settings.json";
import { startWords, switchLocale } from "#i18n/words.ts";
import { db } from "#store/db.ts";
import { eraseEverything } from "#store/erase.ts";
import type { Sources } from "#store/sources.ts";
import { aBook, aContent, aScenario } from "#tests/kit/a-content.ts";
import "#ui/tokens.css";
import "#ui/base.css";

const chinese = { ...app, ...debrief, ...handbook, ...library, ...practice, ...progress, ...settings };
const english = {
  ...enApp,
  ...enDebrief,
  ...enHandbook,
  ...enLibrary,
  ...enPractice,
  ...enProgress,
  ...enSettings,
};

/** Before every test: the Chinese words, nothing kept, nothing on the page. */
export function freshRoomEachTime(): void {
  beforeAll(async () => {
    document.documentElement.lang = "zh-CN";
    document.title = "对练";
    await startWords("zh-CN", chinese, async (locale) => (locale === "en" ? english : chinese));
  });
  beforeEach(async () => {
    await eraseAtRest();
    await switchLocale("zh-CN");
    history.replaceState(null, "", "#/");
  });
  afterEach(async () => {
    cleanup();
    await eraseAtRest();
  });
}

/**
 * A room that is gone may still be reading, and open the database just now. Deleted in the middle of its first
 * opening, dexie's connection stays closed for good; so it is opened first.
 */
async function eraseAtRest(): Promise<void> {
  await db.open();
  await eraseEverything();
}

export function aCard(id: string, more: Partial<Card> = {}): Card {
  const { title, post, procedure, minutes, brief, cast } = aScenario();
  const [person] = cast;
  if (!person) throw new Error("nobody in the cast");
  return {
    id,
    title,
    post,
    procedure,
    minutes,
    brief,
    person,
    difficulty: 3,
    decisions: 2,
    callsUp: [],
    ...more,
  };
}

export function aManifest(cards: Card[], locale = "zh-CN"): Manifest {
  const { posts, procedures, dimensions, rules } = aBook().book;
  const dimensionOf = Object.fromEntries(rules.map(({ id, dimension }) => [id, dimension]));
  return {
    ...{ format: 1, locale, title: "银行", version: "1.0.0" },
    ...{ posts, procedures, cards, dimensions, dimensionOf },
  };
}

/** The pack's files as the corridor hands them in; any of them may be made to fail. */
export function sourcesOf(manifest: (locale: string) => Promise<Manifest>, content: Content = aContent()) {
  const files: Record<string, (locale: string) => Promise<Manifest | BookContent>> = {
    manifest,
    book: async () => aBook(),
  };
  return {
    fetchContent: async (locale, name) => (await files[name]?.(locale)) as never,
    fetchScenario: async () => content,
  } satisfies Sources;
}

/** A room on the page, on paper as in the app. */
export function show(room: ReactNode): HTMLElement {
  return render(room).container;
}

type Axe = { run(on: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** What axe has against the whole page. */
export async function expectAccessible(): Promise<void> {
  const holder = window as unknown as { axe?: Axe };
  if (!holder.axe) {
    const script = document.createElement("script");
    script.textContent = axeSource;
    document.head.append(script);
  }
  const { violations } = (await holder.axe?.run(document.body)) ?? { violations: [] };
  expect(holder.axe).toBeDefined();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((each) => each.html).join(" ")}`)).toEqual([]);
}
