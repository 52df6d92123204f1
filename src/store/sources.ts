import type { Content } from "#domain/pack/content.ts";

/** How a room gets the pack's files: handed in by the corridor, so that no room knows where they lie. */
export type Sources = {
  /** Rejects where the file does not arrive whole. */
  fetchContent<T>(locale: string, name: string): Promise<T>;
  fetchScenario(locale: string, id: string): Promise<Content>;
};
