import { afterEach, beforeEach } from "vitest";
import { eraseEverything } from "#store/erase.ts";

/** Every test of the file begins, and leaves, with nothing kept. */
export function freshEachTime(): void {
  beforeEach(eraseEverything);
  afterEach(eraseEverything);
}
