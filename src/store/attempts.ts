import { Dexie } from "dexie";
import { Attempt } from "#domain/record/attempt.ts";
import { db, keeping } from "./db.ts";
import { StoreFailure } from "./failure.ts";

/** Attempts as read, and how many more are there that this version cannot read. Those stay where they are. */
export type Attempts = { attempts: Attempt[]; unreadable: number };

/** Keeps an attempt; doing so twice is doing it once. */
export function saveAttempt(attempt: Attempt): Promise<void> {
  return keeping(async () => {
    await db.attempts.put(attempt);
  });
}

/**
 * Keeps an attempt unless one of its id is there: then that one stands.
 * @returns the attempt that is kept now
 */
export function saveAttemptOnce(attempt: Attempt): Promise<Attempt> {
  return keeping(() =>
    db.transaction("rw", db.attempts, async () => {
      const kept = await db.attempts.get(attempt.id);
      if (kept) return readable(kept);
      await db.attempts.add(attempt);
      return attempt;
    }),
  );
}

/** @throws {StoreFailure} `newer` or `unknown` where there is one that cannot be read */
export function readAttempt(id: string): Promise<Attempt | undefined> {
  return keeping(async () => {
    const row = await db.attempts.get(id);
    return row && readable(row);
  });
}

/** Somebody's attempts, newest first. */
export function attemptsOf(person: string, { limit }: { limit?: number } = {}): Promise<Attempts> {
  return keeping(async () => {
    const theirs = db.attempts
      .where("[person+startedAt]")
      .between([person, Dexie.minKey], [person, Dexie.maxKey])
      .reverse();
    return validated(await (limit === undefined ? theirs : theirs.limit(limit)).toArray());
  });
}

/** Everybody's attempts, by id. */
export function allAttempts(): Promise<Attempts> {
  return keeping(async () => validated(await db.attempts.toArray()));
}

export function countAttempts(): Promise<number> {
  return keeping(() => db.attempts.count());
}

function validated(rows: readonly unknown[]): Attempts {
  const attempts = rows.flatMap((row) => Attempt.safeParse(row).data ?? []);
  return { attempts, unreadable: rows.length - attempts.length };
}

function readable(row: Attempt): Attempt {
  const parsed = Attempt.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new StoreFailure(row.version > 1 ? "newer" : "unknown", parsed.error);
}
