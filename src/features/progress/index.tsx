import { useMemo, useSyncExternalStore } from "react";
import { useWords } from "#i18n/words.ts";
import { currentPerson, subscribePreferences } from "#store/current.ts";
import type { Sources } from "#store/sources.ts";
import { TopBar } from "#ui/top-bar.tsx";
import { AttemptList } from "./attempt-list.tsx";
import { PersonSelect } from "./person-select.tsx";
import { RunningList } from "./running-list.tsx";
import { Trouble } from "./trouble.tsx";
import { useHistory } from "./use-history.ts";
import { useTitles } from "./use-titles.ts";
import "./progress.css";

const SHORT = {
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
} as const;

/** My attempts: what is unfinished, and everything that was practised, newest first. */
export function ProgressRoom({ fetchContent }: Sources) {
  const { t, locale } = useWords();
  const person = useSyncExternalStore(subscribePreferences, currentPerson) ?? "";
  const { history, trouble, more, again } = useHistory(person, fetchContent);
  const titleOf = useTitles(fetchContent);
  const format = useMemo(() => formatIn(locale, { dateStyle: "medium", timeStyle: "short" }), [locale]);
  const formatShort = useMemo(() => formatIn(locale, SHORT), [locale]);
  return (
    <main className="page me">
      <TopBar back={{ href: "#/", label: t("app.back") }} title={t("nav.me")} />
      {trouble && <Trouble code={trouble} onAgain={again} />}
      {!history && !trouble && (
        <p className="me-wait" role="status">
          {t("app.loading")}
        </p>
      )}
      {history && (
        <>
          <PersonSelect people={history.people} person={person} unnamed={history.unnamed} />
          <RunningList running={history.running} titleOf={titleOf} format={formatShort} />
          <AttemptList history={history} titleOf={titleOf} format={format} onMore={more} />
        </>
      )}
    </main>
  );
}

function formatIn(locale: string, options: Intl.DateTimeFormatOptions): (at: string) => string {
  const when = new Intl.DateTimeFormat(locale, options);
  return (at) => when.format(new Date(at));
}
