import { useWords } from "#i18n/words.ts";
import { Notice } from "#ui/notice.tsx";

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useWords();
  return (
    <main className="page">
      <Notice
        title={t("app.notFound")}
        actions={
          <a className="button main" href="#/">
            {t("app.toLibrary")}
          </a>
        }
      >
        {t("app.notFoundHelp")}
      </Notice>
    </main>
  );
}
