/** Whether the browser promised not to clear what is kept here, and how much room it gives, in bytes. */
export type Space = { persisted: boolean; usage?: number; quota?: number };

/** Asks the browser never to clear what is kept here; some ask the person. A page on plain http cannot ask. */
export async function askToPersist(): Promise<boolean> {
  return (
    (await storage()
      ?.persist?.()
      .catch(() => false)) ?? false
  );
}

export async function readSpace(): Promise<Space> {
  const [persisted, estimate] = await Promise.all([
    storage()
      ?.persisted?.()
      .catch(() => false),
    storage()
      ?.estimate?.()
      .catch(() => undefined),
  ]);
  const { usage, quota } = estimate ?? {};
  return {
    persisted: persisted ?? false,
    ...(usage !== undefined && { usage }),
    ...(quota !== undefined && { quota }),
  };
}

/** Missing where the page is not served over https, whatever the types say. */
function storage(): Partial<StorageManager> | undefined {
  return globalThis.navigator?.storage;
}
