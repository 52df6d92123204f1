import { useWords } from "#i18n/words.ts";
import { LanguageSelect } from "./language-select.tsx";

/** What this is, in one sentence, and the ways to the other rooms. */
export function Header() {
  const { t } = useWords();
  return (
    <header className="library-header">
      <div className="library-bar">
        <h1 className="library-name" tabIndex={-1}>
          {t("app.name")}
        </h1>
        <LanguageSelect />
        <nav className="library-nav" aria-label={t("library.nav")}>
          <a className="link" href="#/handbook">
            {t("handbook.title")}
          </a>
          <a className="link" href="#/me">
            {t("nav.me")}
          </a>
          <a className="link" href="#/settings">
            {t("nav.settings")}
          </a>
        </nav>
      </div>
      <p className="library-purpose">{t("library.purpose")}</p>
    </header>
  );
}
