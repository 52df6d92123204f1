import { Dexie, type DexieOptions, type EntityTable } from "dexie";
import type { Attempt } from "#domain/record/attempt.ts";
import type { PersonRecord } from "#domain/record/person.ts";
import { asStoreFailure } from "./failure.ts";

export type Database = Dexie & {
  people: EntityTable<PersonRecord, "id">;
  attempts: EntityTable<Attempt, "id">;
};

/** The database of what is kept for good. Two indexes at most a table: each costs as much as the rows. */
export function openDatabase(options?: DexieOptions): Database {
  const database = new Dexie("duilian", options) as Database;
  database.version(1).stores({ people: "id", attempts: "id, [person+startedAt]" });
  return database;
}

export const db = openDatabase();

/** Runs work on the database; whatever it throws comes out as a `StoreFailure`. */
export async function keeping<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStoreFailure(error);
  }
}
