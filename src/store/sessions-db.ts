import { type DBSchema, type IDBPDatabase, openDB, type StoreNames } from "idb";
import type { BookContent, Content } from "#domain/pack/content.ts";
import type { SessionRecord } from "#domain/record/session-record.ts";
import type { Turn } from "#domain/session/trace.ts";
import { asStoreFailure, StoreFailure } from "./failure.ts";

export const SESSIONS_DB = "duilian-sessions";
const VERSION = 1;
/** How long another tab may take to get out of the way. */
const PATIENCE = 3000;

export type TurnRow = Turn & { session: string; n: number };
export type ContentRow = { hash: string; locale: string; content: Content };
export type BookRow = { hash: string; locale: string; book: BookContent };

interface Schema extends DBSchema {
  sessions: { key: string; value: SessionRecord };
  turns: { key: [string, number]; value: TurnRow };
  contents: { key: [string, string]; value: ContentRow };
  books: { key: [string, string]; value: BookRow };
}
type Database = IDBPDatabase<Schema>;
type Stores = [StoreNames<Schema>, ...StoreNames<Schema>[]];

/** Why another tab made this one let go: it runs a newer version of the app, or it deleted everything. */
export type Displaced = "newer" | "erased";

let connection: Promise<Database> | undefined;
const listeners = new Set<(why: Displaced) => void>();

/** Tells when another tab made this one close its database; returns how to stop listening. */
export function onDisplaced(listener: (why: Displaced) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The database of what runs now; opened once, on first use. Not dexie's, which would not fit beside the first line.
 * @throws {StoreFailure}
 */
export function openSessions(open: typeof openDB = openDB): Promise<Database> {
  if (connection) return connection;
  const opening = connect(open).catch((error) => {
    forget(opening);
    throw asStoreFailure(error, "open");
  });
  connection = opening;
  return opening;
}

/** A transaction that can be used at once; one that a closed connection refuses is begun again on a fresh one. */
export async function begin<Mode extends "readonly" | "readwrite", Names extends Stores>(
  stores: Names,
  mode: Mode,
  options?: IDBTransactionOptions,
) {
  const database = await openSessions();
  try {
    return database.transaction(stores, mode, options);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw asStoreFailure(error);
  }
  forget();
  return (await openSessions()).transaction(stores, mode, options);
}

/** Lets go of the database; the next use opens it again. */
export async function closeSessions(): Promise<void> {
  const database = await connection?.catch(() => undefined);
  forget();
  database?.close();
}

function forget(only: Promise<Database> | undefined = connection): void {
  if (only === connection) connection = undefined;
}

function connect(open: typeof openDB): Promise<Database> {
  return new Promise((resolve, reject) => {
    if (globalThis.indexedDB === undefined) throw new StoreFailure("unavailable");
    let tooLate = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const opening = open<Schema>(SESSIONS_DB, VERSION, {
      upgrade(database, from) {
        if (from >= 1) return;
        database.createObjectStore("sessions", { keyPath: "id" });
        database.createObjectStore("turns", { keyPath: ["session", "n"] });
        database.createObjectStore("contents", { keyPath: ["hash", "locale"] });
        database.createObjectStore("books", { keyPath: ["hash", "locale"] });
      },
      blocked() {
        timer = setTimeout(() => {
          tooLate = true;
          reject(new StoreFailure("blocked"));
        }, PATIENCE);
      },
      blocking(_here, wanted, event) {
        forget();
        (event.target as IDBDatabase).close();
        for (const tell of listeners) tell(wanted === null ? "erased" : "newer");
      },
      terminated: () => forget(),
    });
    opening
      .then((database) => (tooLate ? database.close() : resolve(database)), reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}
