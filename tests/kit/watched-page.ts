// `test` for the browser tests: a page that fails its test where it errs, breaks its own policy or leaves its origin.

import { type BrowserContext, test as base, expect } from "@playwright/test";

type Watch = {
  /** Lets a message or an address that this test brings about on purpose pass. */
  allow(pattern: RegExp): void;
  /** Watches a further context. */
  over(context: BrowserContext): Promise<void>;
};

export const test = base.extend<{ watch: Watch }>({
  // A service worker answers past the routes that a test sets up; the tests of offline use let it in.
  serviceWorkers: "block",
  watch: [
    async ({ context, baseURL }, use) => {
      const seen: string[] = [];
      const allowed: RegExp[] = [];
      const over = async (watched: BrowserContext) => {
        watched.on("weberror", (each) => seen.push(`uncaught: ${each.error().stack ?? each.error()}`));
        watched.on("console", (message) => {
          if (message.type() === "error") seen.push(`${message.text()} ${message.location().url}`);
        });
        watched.on("request", (request) => {
          const { origin, protocol } = new URL(request.url());
          const home = origin === new URL(baseURL ?? "http://none").origin;
          if (!home && protocol !== "blob:" && protocol !== "data:") seen.push(`left for ${request.url()}`);
        });
        await watched.addInitScript(() => {
          document.addEventListener("securitypolicyviolation", (event) => {
            console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
          });
        });
      };
      await over(context);
      await use({ allow: (pattern) => allowed.push(pattern), over });
      expect(seen.filter((each) => !allowed.some((pattern) => pattern.test(each)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
