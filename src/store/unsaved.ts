import type { Content } from "#domain/pack/content.ts";
import type { SessionRecord } from "#domain/record/session-record.ts";
import type { Turn } from "#domain/session/trace.ts";
import type { StoredSession } from "./sessions.ts";

const unsaved = new Map<string, StoredSession>();

/** Where nothing can be stored, a session lives as long as this tab; so that it can at least be debriefed. */
export function keepUnsaved(record: SessionRecord, turns: readonly Turn[], content: Content): void {
  unsaved.set(record.id, { record, turns: [...turns], content });
}

export function readUnsaved(id: string): StoredSession | undefined {
  return unsaved.get(id);
}

/** Forgets them all. */
export function dropUnsaved(): void {
  unsaved.clear();
}
