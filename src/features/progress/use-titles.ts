import { useEffect, useState } from "react";
import type { Manifest } from "#domain/pack/content.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";

/** A scenario's title in the language in use; `undefined` where it is not known (withdrawn, or offline). */
export function useTitles(fetchContent: Sources["fetchContent"]): (scenario: string) => string | undefined {
  const { locale } = useWords();
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let gone = false;
    fetchContent<Manifest>(locale, "manifest").then(
      ({ cards }) => gone || setTitles(new Map(cards.map(({ id, title }) => [id, title]))),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [locale, fetchContent]);
  return (scenario) => titles.get(scenario);
}
