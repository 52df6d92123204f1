import i18next from "i18next";
import { useSyncExternalStore } from "react";
import type { WordKey } from "./keys.ts";

export type Locale = "zh-CN" | "zh-TW" | "en";
export const LOCALES: readonly Locale[] = ["zh-CN", "zh-TW", "en"];

/** Fetches the app's words in a language. */
export type LoadWords = (locale: Locale) => Promise<Record<string, string>>;

let load: LoadWords = () => Promise.reject(new Error("words not started"));

/** Starts with the words of one language; others are loaded when somebody switches. */
export async function startWords(
  locale: Locale,
  first: Record<string, string>,
  loader: LoadWords,
): Promise<void> {
  load = loader;
  await i18next.init({
    lng: locale,
    resources: { [locale]: { translation: first } },
    keySeparator: false,
    nsSeparator: false,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

/** Switches the language everywhere, in place. Rejects, and changes nothing, where the words do not arrive. */
export async function switchLocale(locale: Locale): Promise<void> {
  if (!i18next.hasResourceBundle(locale, "translation")) {
    i18next.addResourceBundle(locale, "translation", await load(locale));
  }
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}

export type Translate = (key: WordKey, params?: Record<string, string | number>) => string;

/** The words of the language in use, for code outside components. */
export const t: Translate = (key, params) => i18next.t(key, params ?? {});

/** The words of the language in use; the component renders again when it changes. */
export function useWords(): { t: Translate; locale: Locale } {
  const locale = useSyncExternalStore(subscribe, () => i18next.language) as Locale;
  return { t, locale };
}

function subscribe(changed: () => void): () => void {
  i18next.on("languageChanged", changed);
  return () => i18next.off("languageChanged", changed);
}
