import { useState } from "react";
import { LOCALES, type Locale, switchLocale, useWords } from "#i18n/words.ts";
import { setPreference } from "#store/current.ts";
import "./language-switch.css";

/** Another language in the middle of a conversation: the same line and the same choices, in other words. */
export function LanguageSwitch() {
  const { t, locale } = useWords();
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
    <span className="language-switch">
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path
          d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 9.5h17M3.5 14.5h17M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
      </svg>
      <select
        aria-label={t("settings.locale")}
        value={locale}
        onChange={(event) => speak(event.target.value as Locale)}
      >
        {LOCALES.map((each) => (
          <option key={each} value={each} lang={each}>
            {t(`settings.locale.${each}`)}
          </option>
        ))}
      </select>
      {failed && (
        <span className="language-switch-failed" role="alert">
          {t("settings.localeFailed")}
        </span>
      )}
    </span>
  );
}
