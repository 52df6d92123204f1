import type { Diagnostic } from "#domain/diagnostic.ts";
import {
  type Backup,
  backupFault,
  type KeptSession,
  LARGEST_BACKUP,
  parseBackup,
} from "#domain/record/backup.ts";
import { canonicalJson } from "#domain/record/canonical-json.ts";
import { type Preferences, readPreferences, setPreference } from "./current.ts";
import { db, keeping } from "./db.ts";
import { readContent, turnsIn, turnsOf } from "./sessions.ts";
import { type BookRow, begin, type ContentRow } from "./sessions-db.ts";

const CHUNK = 200;

/** What an import did: how many records are new, how many were here already, and what was refused and why. */
export type Imported = { added: number; kept: number; diagnostics: Diagnostic[] };
type Progress = (done: number, all: number) => void;

/**
 * Adds what a backup has and this device has not. Nothing here is ever overwritten: a record that is here with other
 * bytes stays, and is told (BKP006). Written in the order in which records need each other, so that an import that
 * is cut off leaves nothing dangling and can be run again.
 */
export async function importBackup(
  file: Blob | string,
  onProgress: Progress = () => undefined,
): Promise<Imported> {
  if (file instanceof Blob && file.size > LARGEST_BACKUP) {
    const params = { size: file.size, most: LARGEST_BACKUP };
    return { added: 0, kept: 0, diagnostics: [backupFault("BKP001", params)] };
  }
  const { value, diagnostics } = parseBackup(typeof file === "string" ? file : await file.text());
  if (!value) return { added: 0, kept: 0, diagnostics };
  const merge = new Merge(value, onProgress);
  await keeping(() => merge.all(value));
  choosePreferences(value.preferences);
  return { ...merge.tally, diagnostics: [...diagnostics, ...merge.told] };
}

class Merge {
  readonly tally = { added: 0, kept: 0 };
  readonly told: Diagnostic[] = [];
  /** Sessions that are here just as they are in the backup. */
  private readonly same = new Set<string>();
  private done = 0;
  private readonly count: number;
  private readonly onProgress: Progress;
  constructor({ people, sessions, attempts, contents, books }: Backup, onProgress: Progress) {
    this.count = [people, sessions, attempts, contents, books].reduce((sum, each) => sum + each.length, 0);
    this.onProgress = onProgress;
  }

  async all({ people, sessions, attempts, contents, books }: Backup): Promise<void> {
    const contentRows = contents.map((each): ContentRow => ({ ...each, hash: each.content.hash }));
    const bookRows = books.map((each): BookRow => ({ ...each, hash: each.book.hash }));
    await this.chunks(contentRows, (chunk) => this.rows("contents", chunk));
    await this.chunks(bookRows, (chunk) => this.rows("books", chunk));
    await this.chunks(people, (chunk) => this.records("people", chunk));
    await this.chunks(sessions, (chunk) => this.sessions(chunk));
    await this.chunks(attempts, (chunk) => this.attempts(chunk));
  }

  private async chunks<T>(list: readonly T[], write: (chunk: T[]) => Promise<unknown>): Promise<void> {
    for (let from = 0; from < list.length; from += CHUNK) {
      const chunk = list.slice(from, from + CHUNK);
      await write(chunk);
      this.done += chunk.length;
      this.onProgress(this.done, this.count);
    }
  }

  private async rows(name: "contents" | "books", chunk: readonly (ContentRow | BookRow)[]): Promise<void> {
    const tx = await begin([name], "readwrite");
    const write = async (row: ContentRow | BookRow) => {
      const here = await tx.store.get([row.hash, row.locale]);
      if (this.isNew(here, row, name, `${row.hash} ${row.locale}`)) await tx.store.add(row as never);
    };
    await Promise.all([...chunk.map(write), tx.done]);
  }

  private records(name: "people" | "attempts", chunk: readonly { id: string }[]): Promise<void> {
    return db.transaction("rw", db.table(name), async () => {
      const here = await db.table(name).bulkGet(chunk.map((each) => each.id));
      const fresh = chunk.filter((each, index) => this.isNew(here[index], each, name, each.id));
      await db.table(name).bulkAdd(fresh);
    });
  }

  /** A session that is an attempt here is over; one without its content could never be played. */
  private async sessions(chunk: readonly KeptSession[]): Promise<void> {
    const settled = await db.attempts.bulkGet(chunk.map((each) => each.record.id));
    const wanted: KeptSession[] = [];
    for (const [index, each] of chunk.entries()) {
      if (settled[index]) this.tally.kept += 1;
      else if (await readContent(each.record.trace.content, each.record.locale)) wanted.push(each);
      else
        this.told.push(backupFault("BKP005", { path: `sessions ${each.record.id}`, reason: "no-content" }));
    }
    const tx = await begin(["sessions", "turns"], "readwrite");
    const turns = tx.objectStore("turns");
    const write = async (kept: KeptSession) => {
      const { id } = kept.record;
      const record = await tx.objectStore("sessions").get(id);
      const here = record && { record, turns: turnsIn(await turns.getAll(turnsOf(id))) };
      const isNew = this.isNew(here, kept, "sessions", id);
      if (isNew || canonicalJson(here) === canonicalJson(kept)) this.same.add(id);
      if (!isNew) return;
      await tx.objectStore("sessions").add(kept.record);
      await Promise.all(kept.turns.map((turn, n) => turns.add({ session: id, n, ...turn })));
    };
    await Promise.all([...wanted.map(write), tx.done]);
  }

  /** An attempt whose session runs on here waits until that is over: two ends of one session cannot both stand. */
  private async attempts(chunk: readonly Backup["attempts"][number][]): Promise<void> {
    const tx = await begin(["sessions"], "readonly");
    const running = await Promise.all(chunk.map(({ id }) => tx.store.getKey(id)));
    const free = chunk.filter(({ id }, index) => {
      if (running[index] === undefined || this.same.has(id)) return true;
      this.told.push(backupFault("BKP006", { kind: "attempts", id }, "warning"));
      return false;
    });
    await this.records("attempts", free);
  }

  private isNew(here: unknown, imported: unknown, kind: string, id: string): boolean {
    if (here === undefined) this.tally.added += 1;
    else if (canonicalJson(here) === canonicalJson(imported)) this.tally.kept += 1;
    else this.told.push(backupFault("BKP006", { kind, id }, "warning"));
    return here === undefined;
  }
}

/** Only what nobody has chosen here. */
function choosePreferences(imported: Preferences): void {
  const here = readPreferences();
  for (const name of Object.keys(imported) as (keyof Preferences)[]) {
    if (here[name] === undefined) setPreference(name, imported[name]);
  }
}
