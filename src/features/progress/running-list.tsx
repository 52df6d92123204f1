import { useWords } from "#i18n/words.ts";
import type { Running } from "./history.ts";

type Props = {
  running: readonly Running[];
  titleOf(scenario: string): string | undefined;
  format(at: string): string;
};

/** What was begun and not finished, with the way on. */
export function RunningList({ running, titleOf, format }: Props) {
  const { t } = useWords();
  if (running.length === 0) return null;
  return (
    <section aria-labelledby="me-running">
      <h2 className="me-heading" id="me-running">
        {t("progress.running")}
      </h2>
      <ul>
        {running.map(({ record: { id, title, trace }, turn }) => (
          <li className="me-running" key={id}>
            <span className="me-what">
              <span className="me-title">{titleOf(trace.scenario) ?? title}</span>
              <span className="me-when">
                {t("progress.runningWhere", { n: turn, when: format(trace.startedAt) })}
              </span>
            </span>
            <a className="button main" href={`#/play/${trace.scenario}`}>
              {t("progress.goOn")}
              <span className="hidden-text"> {titleOf(trace.scenario) ?? title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
