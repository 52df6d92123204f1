import { useWords } from "#i18n/words.ts";
import { Notice } from "./notice.tsx";
import "./not-here.css";

type Props = {
  slow: boolean;
  failed: boolean;
  onAgain(): void;
  /** Whether to offer the way to the library. */
  home: boolean;
  /** What to do about it, where that is not the usual. */
  help?: string;
};

/** What stands in the place of content that is on its way, or did not come. */
export function NotHere(props: Props) {
  const { t } = useWords();
  if (!props.failed) {
    return (
      <p className="wait" role="status">
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
      {props.help ?? t("app.fetchFailedHelp")}
    </Notice>
  );
}
