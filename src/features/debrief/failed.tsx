import type { ReactNode } from "react";
import type { WordKey } from "#i18n/keys.ts";
import { useWords } from "#i18n/words.ts";
import type { StoreFailureCode } from "#store/failure.ts";
import { Notice } from "#ui/notice.tsx";

type Props = {
  /** Why what is kept could not be read; none where the content did not arrive. */
  code?: StoreFailureCode;
  onAgain(): void;
  toLibrary: ReactNode;
};

/** Why there is no debrief to show, and what one can do. */
export function Failed({ code, onAgain, toLibrary }: Props) {
  const { t } = useWords();
  const [title, help] = wordsFor(code);
  return (
    <Notice
      urgent
      title={t(title)}
      actions={
        <>
          <button type="button" className="button main" onClick={onAgain}>
            {t("app.tryAgain")}
          </button>
          {toLibrary}
        </>
      }
    >
      {t(help)}
    </Notice>
  );
}

function wordsFor(code: StoreFailureCode | undefined): [WordKey, WordKey] {
  if (code === undefined) return ["app.fetchFailed", "app.fetchFailedHelp"];
  if (code === "full") return ["trouble.full", "debrief.fullHelp"];
  if (code === "taken" || code === "unknown") return ["debrief.unread", "debrief.unreadHelp"];
  return [`trouble.${code}`, `trouble.${code}Help`];
}
