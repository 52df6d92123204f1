import { useWords } from "#i18n/words.ts";
import { Notice } from "#ui/notice.tsx";

/** What stands in the place of content that is on its way, or did not come. */
export function NotHere(props: { slow: boolean; failed: boolean; onAgain(): void; home: boolean }) {
  const { t } = useWords();
  if (!props.failed) {
    return (
      <p className="library-wait" role="status">
        {props.slow && (
          <>
            {t("app.loading")} <progress aria-label={t("app.loading")} />
          </>
        )}
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
          {props.home && (
            <a className="button" href="#/">
              {t("app.toLibrary")}
            </a>
          )}
        </>
      }
    >
      {t("app.fetchFailedHelp")}
    </Notice>
  );
}
