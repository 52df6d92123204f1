import type { Content } from "#domain/pack/content.ts";
import type { Locale } from "#i18n/words.ts";

/** What the few lines in the page (`build/early.js`) began before this code arrived. */
type Early = {
  locale: Locale;
  words: Promise<Response>;
  scenario: { id: string; response: Promise<Response> } | null;
};

declare global {
  interface Window {
    duilianEarly?: Early;
  }
}

/** The language to begin in, and the fetches under way. */
export function early(): Early {
  const begun = window.duilianEarly;
  if (!begun) throw new Error("the page's own script did not run");
  return begun;
}

/** Fetches one of the pack's JSON files; rejects where it does not arrive whole. */
export async function fetchContent<T>(locale: Locale, name: string): Promise<T> {
  return readJson(await fetch(`content/${locale}/${name}.json?v=${import.meta.env.CONTENT_VERSION}`));
}

/** A scenario's chunk: the one already on its way, where it is that. Asked again, it is fetched again. */
export async function fetchScenario(locale: Locale, id: string): Promise<Content> {
  const begun = early();
  if (begun.scenario?.id === id && begun.locale === locale) {
    const { response } = begun.scenario;
    begun.scenario = null;
    return readJson(await response);
  }
  return fetchContent(locale, id);
}

export async function readJson<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json() as Promise<T>;
}
