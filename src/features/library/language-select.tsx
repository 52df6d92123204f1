import { useState } from "react";
import { LOCALES, type Locale, switchLocale, useWords } from "#i18n/words.ts";
import { setPreference } from "#store/current.ts";

/** The language, to be changed from the first page on: who cannot read it cannot find the settings either. */
export function LanguageSelect() {
  const { t, locale } = useWords();
  const [failed, setFailed] = useState(false);
  const change = (wanted: Locale) => {
    switchLocale(wanted).then(
      () => {
        setPreference("locale", wanted);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  return (
    <div className="language">
      <select
        className="library-select"
        aria-label={t("library.language")}
        value={locale}
        onChange={(event) => change(event.target.value as Locale)}
      >
        {LOCALES.map((each) => (
          <option key={each} value={each} lang={each}>
            {t(`settings.locale.${each}`)}
          </option>
        ))}
      </select>
      {failed && (
        <p className="language-failed" role="alert">
          {t("settings.localeFailed")}
        </p>
      )}
    </div>
  );
}
