import { z } from "zod";
import type { Diagnostic, Outcome } from "#domain/diagnostic.ts";
import type { BookContent, Content } from "#domain/pack/content.ts";
import { Attempt } from "./attempt.ts";
import { BookContentRecord } from "./book-schema.ts";
import { canonicalJson, compareText } from "./canonical-json.ts";
import { ContentRecord, Locale } from "./content-schema.ts";
import { PersonRecord } from "./person.ts";
import { SessionRecord, TurnRecord } from "./session-record.ts";
import { isTooDeep, namesPrototype } from "./untrusted-json.ts";

/** The largest backup that is read; an export is cut into files well below it. */
export const LARGEST_BACKUP = 64 * 1024 * 1024;
const MOST_TOLD = 100;

/** What somebody chose on this device; nothing where they chose nothing. */
const Preferences = z.strictObject({
  person: z.string().max(64).exactOptional(),
  locale: z.enum(["zh-CN", "zh-TW", "en"]).exactOptional(),
  theme: z.enum(["light", "dark", "system"]).exactOptional(),
  patience: z.boolean().exactOptional(),
});
export type Preferences = z.infer<typeof Preferences>;

const KeptSession = z.strictObject({ record: SessionRecord, turns: z.array(TurnRecord).max(200) });
const KeptContent = z.strictObject({ locale: Locale, content: ContentRecord });
const KeptBook = z.strictObject({ locale: Locale, book: BookContentRecord });
export type KeptSession = z.infer<typeof KeptSession>;
type KeptContent = { locale: string; content: Content };
type KeptBook = { locale: string; book: BookContent };

/** Everything kept on a device. The lists are in the order of their keys, and no key comes twice. */
export type Backup = {
  format: "duilian-backup";
  version: 1;
  people: PersonRecord[];
  sessions: KeptSession[];
  attempts: Attempt[];
  contents: KeptContent[];
  books: KeptBook[];
  preferences: Preferences;
};

/** By what each list is sorted and told apart. A space sorts before every letter, so this is the order of the pairs. */
const backupKeys = {
  people: ({ id }: PersonRecord) => id,
  sessions: ({ record }: KeptSession) => record.id,
  attempts: ({ id }: Attempt) => id,
  contents: ({ content, locale }: KeptContent) => `${content.hash} ${locale}`,
  books: ({ book, locale }: KeptBook) => `${book.hash} ${locale}`,
};

/** The backup as the file's text: the same backup gives the same bytes. */
export function writeBackup(backup: Backup): string {
  const sorted = <T>(list: readonly T[], key: (each: T) => string) =>
    list.toSorted((one, other) => compareText(key(one), key(other)));
  const ordered: Backup = {
    ...backup,
    people: sorted(backup.people, backupKeys.people),
    sessions: sorted(backup.sessions, backupKeys.sessions),
    attempts: sorted(backup.attempts, backupKeys.attempts),
    contents: sorted(backup.contents, backupKeys.contents),
    books: sorted(backup.books, backupKeys.books),
  };
  return `${canonicalJson(ordered)}\n`;
}

/**
 * The file's text → the backup. Never throws. A file that is not ours gives no value; in one that is, a record that
 * does not hold is left out and named, and the rest is there.
 */
export function parseBackup(text: string): Outcome<Backup> {
  if (text.length > LARGEST_BACKUP) return refused("BKP001", { size: text.length, most: LARGEST_BACKUP });
  if (isTooDeep(text)) return refused("BKP003", { reason: "too-deep" });
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refused("BKP002", {});
  }
  if (typeof read !== "object" || read === null || !("format" in read) || read.format !== "duilian-backup") {
    return refused("BKP003", { reason: "format" });
  }
  if (namesPrototype(read)) return refused("BKP003", { reason: "__proto__" });
  const { version } = read as { version?: unknown };
  if (typeof version === "number" && version > 1) return refused("BKP004", { version, known: 1 });
  const envelope = Envelope.safeParse(read);
  if (!envelope.success) return refused("BKP003", { reason: pathOf(envelope.error.issues[0]) });
  return contentsOf(envelope.data);
}

const Envelope = z.strictObject({
  format: z.literal("duilian-backup"),
  version: z.literal(1),
  ...{ people: z.array(z.unknown()), sessions: z.array(z.unknown()), attempts: z.array(z.unknown()) },
  ...{ contents: z.array(z.unknown()), books: z.array(z.unknown()) },
  preferences: z.unknown(),
});

function contentsOf({ format, version, ...read }: z.infer<typeof Envelope>): Outcome<Backup> {
  const faults: { path: string; reason: string }[] = [];
  const list = <T>(name: keyof typeof backupKeys, schema: z.ZodType<T>, key: (each: T) => string): T[] => {
    const seen = new Set<string>();
    return read[name].flatMap((each, index) => {
      const parsed = schema.safeParse(each);
      if (!parsed.success) {
        faults.push(faultOf(parsed.error.issues[0], [name, index]));
        return [];
      }
      if (seen.has(key(parsed.data))) {
        faults.push({ path: `${name}.${index}`, reason: "twice" });
        return [];
      }
      seen.add(key(parsed.data));
      return [parsed.data];
    });
  };
  const preferences = Preferences.safeParse(read.preferences);
  if (!preferences.success) faults.push(faultOf(preferences.error.issues[0], ["preferences"]));
  const value: Backup = {
    ...{ format, version },
    people: list("people", PersonRecord, backupKeys.people),
    sessions: list("sessions", KeptSession, backupKeys.sessions),
    attempts: list("attempts", Attempt, backupKeys.attempts),
    contents: list("contents", KeptContent, backupKeys.contents),
    books: list("books", KeptBook, backupKeys.books),
    preferences: preferences.data ?? {},
  };
  const told = faults.slice(0, MOST_TOLD).map((each) => backupFault("BKP005", each));
  if (faults.length > MOST_TOLD) told.push(backupFault("BKP007", { count: faults.length - MOST_TOLD }));
  return { value, diagnostics: told };
}

/** A word about a backup. It has no lines: what is wrong is named by its path, in `params`. */
export function backupFault(
  code: string,
  params: Diagnostic["params"],
  severity: Diagnostic["severity"] = "error",
): Diagnostic {
  return { code, severity, params, where: { file: "backup", line: 1, column: 1 } };
}

function refused(code: string, params: Diagnostic["params"]): Outcome<Backup> {
  return { diagnostics: [backupFault(code, params)] };
}

type Issue = z.core.$ZodIssue | undefined;

function pathOf(issue: Issue, above: (string | number)[] = []): string {
  return [...above, ...(issue?.path ?? [])].join(".");
}

function faultOf(issue: Issue, above: (string | number)[]): { path: string; reason: string } {
  return {
    path: pathOf(issue, above),
    reason: issue?.code === "custom" ? issue.message : (issue?.code ?? ""),
  };
}
