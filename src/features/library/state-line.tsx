import type { Attempt } from "#domain/record/attempt.ts";
import { useWords } from "#i18n/words.ts";
import type { Unfinished } from "./practised.ts";

/** Where one stands with a scenario: never practised, unfinished, or how it went last time. */
export function StateLine(props: { last: Attempt | undefined; open: Unfinished | undefined }) {
  const { t } = useWords();
  const { last, open } = props;
  if (open) {
    return (
      <p className="state-line">
        <span className="state-open">{t("library.unfinished", { n: open.turn })}</span>
      </p>
    );
  }
  if (!last) {
    return <p className="state-line">{t("library.never")}</p>;
  }
  const { etiquette, judgement, outcome, passed } = last.score;
  const percent = (value: number | null) => (value === null ? t("debrief.notAssessed") : `${value}%`);
  return (
    <p className="state-line">
      <span className={passed ? "state-seal passed" : "state-seal"} aria-hidden="true">
        {passed ? "✓" : "✕"}
      </span>
      <span>{t(passed ? "library.lastPassed" : "library.lastFailed")}</span>
      <span>
        {t("debrief.etiquette")} {percent(etiquette.percent)}
      </span>
      <span>
        {t("debrief.judgement")} {percent(judgement.percent)}
      </span>
      <span>{t(`outcome.${outcome ?? "left"}`)}</span>
    </p>
  );
}
