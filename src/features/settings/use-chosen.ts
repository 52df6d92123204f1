import { useEffect, useSyncExternalStore } from "react";
import { switchLocale, useWords } from "#i18n/words.ts";
import { readPreferences, subscribePreferences } from "#store/current.ts";

/** Puts on what was chosen, here, in another window or by an import: the theme at once, the language when it came. */
export function useChosen(): void {
  const { theme, locale: chosen } = useSyncExternalStore(subscribePreferences, readPreferences);
  const { locale } = useWords();
  useEffect(() => {
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
  useEffect(() => {
    if (chosen !== undefined && chosen !== locale) switchLocale(chosen).catch(() => undefined);
  }, [chosen, locale]);
}
