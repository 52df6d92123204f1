import { useWords } from "#i18n/words.ts";
import type { StoreFailureCode } from "#store/failure.ts";
import { Notice } from "#ui/notice.tsx";

/** The records could not be read. Practising goes on all the same. */
export function Trouble({ code, onAgain }: { code: StoreFailureCode; onAgain(): void }) {
  const { t } = useWords();
  if (code === "unavailable") {
    return <Notice title={t("trouble.unavailable")}>{t("trouble.unavailableHelp")}</Notice>;
  }
  const known = code === "blocked" || code === "newer";
  return (
    <Notice
      title={known ? t(`trouble.${code}`) : t("library.unread")}
      actions={
        <button type="button" className="button" onClick={onAgain}>
          {t("app.tryAgain")}
        </button>
      }
    >
      {known ? t(`trouble.${code}Help`) : t("library.unreadHelp")}
    </Notice>
  );
}
