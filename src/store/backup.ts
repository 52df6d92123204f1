import { LARGEST_BACKUP } from "#domain/record/backup.ts";
import { canonicalJson } from "#domain/record/canonical-json.ts";
import { readPreferences } from "./current.ts";
import { db, keeping } from "./db.ts";
import { turnsIn } from "./sessions.ts";
import { begin, type TurnRow } from "./sessions-db.ts";

const CHUNK = 200;
/** An export goes on in another file from here, so that each can be read again. */
const FULL = LARGEST_BACKUP * 0.75;

/**
 * Everything kept on this device, as backup files: nearly always one; more only where one would be too large to be
 * read again. Each is a backup by itself. Nothing in them but the data, so the same data gives the same bytes.
 */
export async function exportBackup(full = FULL): Promise<Blob[]> {
  const rest = await running();
  const persons = await keeping(() => db.people.orderBy("id").toArray());
  const around = { ...rest, people: persons, preferences: readPreferences() };
  const files: Blob[] = [];
  let attempts: string[] = [];
  let size = new Blob([canonicalJson(around)]).size;
  for await (const chunk of attemptChunks()) {
    for (const attempt of chunk) {
      const text = canonicalJson(attempt);
      const more = new Blob([text]).size + 1;
      if (attempts.length > 0 && size + more > full) {
        files.push(fileOf(files.length === 0 ? around : EMPTY, attempts));
        [attempts, size] = [[], 0];
      }
      attempts.push(text);
      size += more;
    }
  }
  files.push(fileOf(files.length === 0 ? around : EMPTY, attempts));
  return files;
}

const EMPTY = { books: [], contents: [], people: [], preferences: {}, sessions: [] };

/** The same bytes as `writeBackup` gives, without the attempts ever being one list: `attempts` sorts first. */
function fileOf(around: object, attempts: readonly string[]): Blob {
  const rest = canonicalJson({ ...around, format: "duilian-backup", version: 1 }).slice(1);
  const parts = attempts.flatMap((each, index) => (index === 0 ? [each] : [",", each]));
  return new Blob(['{"attempts":[', ...parts, "],", rest, "\n"], { type: "application/json" });
}

/** Attempts by id, as they are: one that this version cannot read is exported all the same. */
async function* attemptChunks() {
  let after = "";
  for (;;) {
    const chunk = await keeping(() => db.attempts.where("id").above(after).limit(CHUNK).toArray());
    if (chunk.length > 0) yield chunk;
    if (chunk.length < CHUNK) return;
    after = chunk.at(-1)?.id ?? "";
  }
}

/** The other database, read in one go so that no session is caught between two turns. */
function running() {
  return keeping(async () => {
    const tx = await begin(["sessions", "turns", "contents", "books"], "readonly");
    const [records, turns, contents, books] = await Promise.all([
      tx.objectStore("sessions").getAll(),
      tx.objectStore("turns").getAll(),
      tx.objectStore("contents").getAll(),
      tx.objectStore("books").getAll(),
    ]);
    const bySession = new Map<string, TurnRow[]>();
    for (const row of turns) {
      const theirs = bySession.get(row.session);
      if (theirs) theirs.push(row);
      else bySession.set(row.session, [row]);
    }
    return {
      sessions: records.map((record) => ({ record, turns: turnsIn(bySession.get(record.id) ?? []) })),
      contents: contents.map(({ locale, content }) => ({ locale, content })),
      books: books.map(({ locale, book }) => ({ locale, book })),
    };
  });
}
