import { lockByChannel } from "./channel-lock.ts";

/** The right to write a session, held by one tab at a time. */
export type Hold = {
  /** Gives it back; resolves once another may have it. */
  release(): Promise<void>;
};
type Options = {
  /** Called once when another tab takes the session over; this one must not write any more. */
  onStolen: () => void;
  /** For tests: the browser's own locks, or none as on a page that is not served over https. */
  locks?: LockManager | undefined;
};

const leaving = new Map<string, Promise<void>>();

/** Takes the right to write a session, unless another tab has it. */
export function holdSession(id: string, options: Options): Promise<Hold | "held elsewhere"> {
  return acquire(id, options, false);
}

/** Takes the right to write a session from whoever has it; that tab is told. */
export async function takeSession(id: string, options: Options): Promise<Hold> {
  return (await acquire(id, options, true)) as Hold;
}

async function acquire(id: string, options: Options, steal: boolean): Promise<Hold | "held elsewhere"> {
  await leaving.get(id);
  const name = `duilian-session-${id}`;
  const locks = "locks" in options ? options.locks : globalThis.navigator?.locks;
  const held = locks
    ? await lockByBrowser(locks, name, options.onStolen, steal).catch(() => undefined)
    : undefined;
  const hold = held ?? (await lockByChannel(name, options.onStolen, steal));
  if (hold === "held elsewhere") return hold;
  return {
    release: () => {
      const done = hold.release().finally(() => leaving.get(id) === done && leaving.delete(id));
      leaving.set(id, done);
      return done;
    },
  };
}

function lockByBrowser(
  locks: LockManager,
  name: string,
  onStolen: () => void,
  steal: boolean,
): Promise<Hold | "held elsewhere"> {
  return new Promise((resolve, reject) => {
    let letGo: (() => void) | undefined;
    const whole = locks.request(name, steal ? { steal } : { ifAvailable: true }, (lock) => {
      if (!lock) return resolve("held elsewhere");
      return new Promise<void>((done) => {
        letGo = done;
        resolve({
          release: async () => {
            letGo = undefined;
            done();
            await whole.catch(() => undefined);
          },
        });
      });
    });
    whole.catch((error) => {
      if (letGo) onStolen();
      else reject(error);
    });
  });
}
