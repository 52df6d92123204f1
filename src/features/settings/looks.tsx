import { useState, useSyncExternalStore } from "react";
import { LOCALES, type Locale, switchLocale, useWords } from "#i18n/words.ts";
import { type Preferences, readPreferences, setPreference, subscribePreferences } from "#store/current.ts";
import { RadioRow } from "./radio-row.tsx";

const THEMES = ["system", "light", "dark"] as const;

/** How the app looks and speaks, and whether its customers lose patience. */
export function Looks() {
  const { t, locale } = useWords();
  const { theme = "system", patience = true } = useSyncExternalStore(subscribePreferences, readPreferences);
  const [failed, setFailed] = useState(false);
  const speak = (wanted: Locale) => {
    switchLocale(wanted).then(
      () => {
        setPreference("locale", wanted);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  return (
    <section className="settings-part" aria-labelledby="looks">
      <h2 className="settings-heading" id="looks">
        {t("settings.looks")}
      </h2>
      <RadioRow
        legend={t("settings.locale")}
        value={locale}
        options={LOCALES.map((each) => ({ value: each, label: t(`settings.locale.${each}`), lang: each }))}
        onChange={(value) => speak(value as Locale)}
      />
      {failed && (
        <p className="settings-failed" role="alert">
          {t("settings.localeFailed")}
        </p>
      )}
      <RadioRow
        legend={t("settings.theme")}
        value={theme}
        options={THEMES.map((each) => ({ value: each, label: t(`settings.theme.${each}`) }))}
        onChange={(value) => setPreference("theme", value as NonNullable<Preferences["theme"]>)}
      />
      <label className="radio-option patience">
        <input
          type="checkbox"
          checked={patience}
          aria-describedby="patience-help"
          onChange={(event) => setPreference("patience", event.target.checked)}
        />
        <span>{t("settings.patience")}</span>
      </label>
      <p className="settings-help" id="patience-help">
        {t("settings.patienceHelp")}
      </p>
    </section>
  );
}
