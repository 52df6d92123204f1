import type { ReactNode } from "react";
import type { WordKey } from "#i18n/keys.ts";
import { useWords } from "#i18n/words.ts";
import type { StoreFailureCode } from "#store/failure.ts";

type Props = { id?: string | undefined; code: StoreFailureCode; onAgain?: () => void; children: ReactNode };

/** Something could not be stored or read: what, why as far as is known, and trying again. */
export function StoreTrouble({ id, code, onAgain, children }: Props) {
  const { t } = useWords();
  return (
    <div className="store-trouble" role="alert">
      <p id={id}>
        <strong>{children}</strong> {t(`settings.why.${code}` as WordKey)}
      </p>
      {onAgain && (
        <button type="button" className="button" onClick={onAgain}>
          {t("app.tryAgain")}
        </button>
      )}
    </div>
  );
}
