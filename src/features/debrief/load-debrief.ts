import type { BookContent, Content } from "#domain/pack/content.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import { attemptOf } from "#domain/record/attempt-of.ts";
import { type Debrief, debriefOf } from "#domain/score/debrief.ts";
import { dress } from "#domain/session/dress.ts";
import { replay } from "#domain/session/replay.ts";
import { readBook, readContent, readSession } from "#store/sessions.ts";
import { settleSession } from "#store/settle.ts";
import type { Sources } from "#store/sources.ts";
import { readUnsaved } from "#store/unsaved.ts";

/** A debrief ready to be shown, with the content and the rules it was played and judged by. */
export type Loaded = {
  kind: "loaded";
  attempt: Attempt;
  scenario: Scenario;
  book: BookContent["book"];
  debrief: Debrief;
  /** Whether the attempt is kept; a conversation that could not be stored is gone with the page. */
  kept: boolean;
};

export type Missing = { kind: "missing" } | { kind: "running"; scenario: string };

/**
 * The attempt of that id, judged if that was still to do, told in the language in use. What has changed in the pack
 * since does not touch it: content and rules are looked up by the hash it names.
 */
export async function loadDebrief(id: string, locale: string, sources: Sources): Promise<Loaded | Missing> {
  const current = await sources.fetchContent<BookContent>(locale, "book");
  const unsaved = readUnsaved(id);
  const attempt = unsaved
    ? attemptOf(unsaved.record, unsaved.turns, unsaved.content, current)
    : await settleSession(id, current);
  if (!attempt) {
    const running = unsaved ?? (await readSession(id));
    return running ? { kind: "running", scenario: running.record.trace.scenario } : { kind: "missing" };
  }
  const content = unsaved?.content ?? (await contentOf(attempt, locale, sources));
  const rules = current.hash === attempt.book ? current : ((await readBook(attempt.book, locale)) ?? current);
  if (!content) return { kind: "missing" };
  const scenario = dress(content.scenario, attempt.trace.seed);
  const { exchanges } = replay(scenario, attempt.trace);
  const debrief = debriefOf(scenario, exchanges, attempt.verdict, attempt.score.judgement);
  return { kind: "loaded", attempt, scenario, book: rules.book, debrief, kept: unsaved === undefined };
}

/** The pack's present content where it is still the same, otherwise the one kept with the attempt. */
async function contentOf({ trace }: Attempt, locale: string, sources: Sources): Promise<Content | undefined> {
  const present = await sources.fetchScenario(locale, trace.scenario).catch(() => undefined);
  return present?.hash === trace.content ? present : readContent(trace.content, locale);
}
