import { useWords } from "#i18n/words.ts";
import { Notice } from "#ui/notice.tsx";
import { AttemptRow } from "./attempt-row.tsx";
import type { History } from "./history.ts";

type Props = {
  history: History;
  titleOf(scenario: string): string | undefined;
  format(at: string): string;
  onMore(): void;
};

/** The finished and left attempts, newest first, and what cannot be read of them. */
export function AttemptList({ history, titleOf, format, onMore }: Props) {
  const { t } = useWords();
  const { attempts, unreadable, more, running } = history;
  return (
    <section aria-labelledby="me-done">
      <h2 className={attempts.length > 0 ? "me-heading" : "hidden-text"} id="me-done">
        {t("progress.done")}
      </h2>
      {unreadable > 0 && (
        <p className="me-unreadable">
          <span className="me-seal" aria-hidden="true">
            !
          </span>
          {t("progress.unreadable", { n: unreadable })}
        </p>
      )}
      {attempts.length + unreadable + running.length === 0 && (
        <Notice
          title={t("progress.empty")}
          actions={
            <a className="button main" href="#/">
              {t("progress.toFirst")}
            </a>
          }
        >
          {t("progress.emptyHelp")}
        </Notice>
      )}
      <ul className="me-list">
        {attempts.map((attempt) => (
          <AttemptRow
            key={attempt.id}
            attempt={attempt}
            title={titleOf(attempt.scenario)}
            when={format(attempt.startedAt)}
          />
        ))}
      </ul>
      {more && (
        <button type="button" className="button" onClick={onMore}>
          {t("progress.more")}
        </button>
      )}
    </section>
  );
}
