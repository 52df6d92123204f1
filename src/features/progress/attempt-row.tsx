import type { Attempt } from "#domain/record/attempt.ts";
import { useWords } from "#i18n/words.ts";

type Props = { attempt: Attempt; title: string | undefined; when: string };

/** One attempt, and the way to its debrief. */
export function AttemptRow({ attempt, title, when }: Props) {
  const { t } = useWords();
  const { etiquette, judgement, outcome, passed } = attempt.score;
  const percent = (value: number | null) => (value === null ? t("debrief.notAssessed") : `${value}%`);
  return (
    <li>
      <a className="me-row" href={`#/debrief/${attempt.id}`}>
        <span className="me-what">
          <span className="me-title" lang={title === undefined ? attempt.locale : undefined}>
            {title ?? attempt.title}
          </span>
          <time className="me-when" dateTime={attempt.startedAt}>
            {when}
          </time>
        </span>
        <span className="me-part">
          <span className="me-label">{t("debrief.etiquette")}</span> {percent(etiquette.percent)}
        </span>
        <span className="me-part">
          <span className="me-label">{t("debrief.judgement")}</span> {percent(judgement.percent)}
        </span>
        <span className="me-part">
          <span className="me-label">{t("debrief.outcome")}</span> {t(`outcome.${outcome ?? "left"}`)}
        </span>
        <span className={passed ? "me-pass passed" : "me-pass"}>
          <span className="me-seal" aria-hidden="true">
            {passed ? "✓" : "✕"}
          </span>
          {t(passed ? "progress.passed" : "progress.failed")}
        </span>
      </a>
    </li>
  );
}
