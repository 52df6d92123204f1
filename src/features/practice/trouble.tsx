import type { WordKey } from "#i18n/keys.ts";
import { useWords } from "#i18n/words.ts";
import type { StoreFailureCode } from "#store/failure.ts";
import { Notice } from "#ui/notice.tsx";

export type TroubleCode = StoreFailureCode | "stolen";

type Ways = { onRetry?: () => void; onGoOn?: () => void; onTakeOver?: () => void };

/** What stands between a turn and its being kept, and every way on there is. */
export function Trouble({ code, onRetry, onGoOn, onTakeOver }: { code: TroubleCode } & Ways) {
  const { t } = useWords();
  const elsewhere = code === "taken" || code === "stolen";
  return (
    <Notice
      urgent
      title={t(`trouble.${code}` as WordKey)}
      actions={
        <>
          {onTakeOver && elsewhere && (
            <button type="button" className="button main" onClick={onTakeOver}>
              {t("trouble.takeOver")}
            </button>
          )}
          {onRetry && !elsewhere && (
            <button type="button" className="button main" onClick={onRetry}>
              {t("app.tryAgain")}
            </button>
          )}
          {onGoOn && !elsewhere && (
            <button type="button" className="button" onClick={onGoOn}>
              {t("trouble.goOn")}
            </button>
          )}
          <a className="button" href="#/">
            {t("app.toLibrary")}
          </a>
        </>
      }
    >
      {t(`trouble.${code}Help` as WordKey)}
    </Notice>
  );
}
