import { useWords } from "#i18n/words.ts";
import type { StoreFailureCode } from "#store/failure.ts";
import { Notice } from "#ui/notice.tsx";

/** The records could not be read, and what one can do about it. */
export function Trouble({ code, onAgain }: { code: StoreFailureCode; onAgain(): void }) {
  const { t } = useWords();
  const known = code === "unavailable" || code === "blocked" || code === "newer";
  return (
    <Notice
      urgent
      title={known ? t(`trouble.${code}`) : t("progress.unread")}
      actions={
        <>
          <button type="button" className="button main" onClick={onAgain}>
            {t("app.tryAgain")}
          </button>
          <a className="button" href="#/">
            {t("app.toLibrary")}
          </a>
        </>
      }
    >
      {known ? t(`trouble.${code}Help`) : t("progress.unreadHelp")}
    </Notice>
  );
}
