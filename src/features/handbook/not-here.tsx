import { useWords } from "#i18n/words.ts";
import { Notice } from "#ui/notice.tsx";

/** What stands in the place of the rules while they are on their way, or where they did not come. */
export function NotHere(props: { slow: boolean; failed: boolean; onAgain(): void }) {
  const { t } = useWords();
  if (!props.failed) {
    return (
      <p className="handbook-wait" role="status">
        {props.slow && t("app.loading")}
      </p>
    );
  }
  return (
    <Notice
      urgent
      title={t("app.fetchFailed")}
      actions={
        <>
          <button type="button" className="button main" onClick={props.onAgain}>
            {t("app.tryAgain")}
          </button>
          <a className="button" href="#/">
            {t("app.toLibrary")}
          </a>
        </>
      }
    >
      {t("handbook.failedHelp")}
    </Notice>
  );
}
