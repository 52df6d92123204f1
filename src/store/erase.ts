import { deleteDB } from "idb";
import { forgetPreferences } from "./current.ts";
import { db } from "./db.ts";
import { asStoreFailure, StoreFailure } from "./failure.ts";
import { closeSessions, SESSIONS_DB } from "./sessions-db.ts";
import { dropUnsaved } from "./unsaved.ts";

/** How long other tabs may take to let go. */
const PATIENCE = 3000;

/**
 * Deletes all that is kept on this device: both databases and what was chosen. There is no way back.
 * @throws {StoreFailure} `blocked` where another tab does not let go; it then goes when that tab closes
 */
export async function eraseEverything(): Promise<void> {
  await closeSessions();
  try {
    // A connection that is just being opened cannot be closed for a while only; it would stay closed for good.
    await db.open().catch(() => undefined);
    db.close({ disableAutoOpen: false });
    await inTime(Promise.all([deleteDB(SESSIONS_DB), deleteDB(db.name)]));
  } catch (error) {
    throw asStoreFailure(error);
  } finally {
    forgetPreferences();
    dropUnsaved();
  }
}

async function inTime(deleting: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFailure("blocked")), PATIENCE);
  });
  await Promise.race([deleting, late]).finally(() => clearTimeout(timer));
}
