let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

/**
 * Keeps the app for offline use. Begins only once the page has been quiet for a while, so that it never competes
 * with the first answer; a new version waits until somebody says so.
 */
export function registerServiceWorker(): void {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  setTimeout(async () => {
    const registration = await navigator.serviceWorker.register("sw.js").catch(() => undefined);
    if (!registration) return;
    const found = () => {
      if (!registration.waiting || !navigator.serviceWorker.controller) return;
      waiting = registration.waiting;
      for (const listener of listeners) listener();
    };
    found();
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", found);
    });
  }, 4000);
}

/** Whether a new version waits; for `useSyncExternalStore`. */
export const update = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isWaiting: () => waiting !== undefined,
  /** Lets the new version take over, and opens the page again in it. */
  take(): void {
    navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), {
      once: true,
    });
    waiting?.postMessage({ type: "SKIP_WAITING" });
  },
};
