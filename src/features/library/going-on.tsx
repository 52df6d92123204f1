import { useWords } from "#i18n/words.ts";
import type { Unfinished } from "./practised.ts";

const SHORT = {
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;

/** What was begun and not finished, first on the page: one press and one is back at the same line. */
export function GoingOn({
  open,
  titleOf,
}: {
  open: readonly Unfinished[];
  titleOf(scenario: string): string | undefined;
}) {
  const { t, locale } = useWords();
  if (open.length === 0) return null;
  const when = new Intl.DateTimeFormat(locale, SHORT);
  return (
    <section className="going-on" aria-labelledby="going-on">
      <h2 className="library-heading" id="going-on">
        {t("library.goOnTitle")}
      </h2>
      <ul>
        {open.map(({ id, scenario, title, turn, startedAt }) => (
          <li className="going-on-row" key={id}>
            <div className="going-on-what">
              <p className="going-on-name">{titleOf(scenario) ?? title}</p>
              <p className="going-on-where">
                {t("library.goOnWhere", { n: turn, when: when.format(new Date(startedAt)) })}
              </p>
            </div>
            <a className="button main" href={`#/play/${scenario}`}>
              {t("library.goOn")}
              <span className="hidden-text"> {titleOf(scenario) ?? title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
