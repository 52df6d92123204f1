import { useWords } from "#i18n/words.ts";
import { Notice } from "#ui/notice.tsx";
import { TopBar } from "#ui/top-bar.tsx";

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useWords();
  return (
    <main className="page">
      <TopBar back={{ href: "#/", label: t("app.back") }} title={t("app.name")} />
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
