import { useEffect, useState } from "react";
import { useWords } from "#i18n/words.ts";
import { StoreFailure, type StoreFailureCode } from "#store/failure.ts";
import type { Sources } from "#store/sources.ts";
import { Notice } from "#ui/notice.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { Axes } from "./axes.tsx";
import { Failed } from "./failed.tsx";
import { HindsightPart } from "./hindsight.tsx";
import { type Loaded, loadDebrief, type Missing } from "./load-debrief.ts";
import { RuleList } from "./rule-list.tsx";
import { Summary } from "./summary.tsx";
import { Transcript } from "./transcript.tsx";
import { TurningGuess } from "./turning-guess.tsx";
import { TurningPoint } from "./turning-point.tsx";
import "./debrief.css";

/** `failed` with a code where what is kept could not be read, without one where the content did not arrive. */
type State = Loaded | Missing | { kind: "loading" } | { kind: "failed"; code?: StoreFailureCode };

/** What happened, and why it matters: outcome, where it turned, line by line, and the rules behind it. */
export function DebriefRoom({ id, fetchContent, fetchScenario }: { id: string } & Sources) {
  const { t, locale } = useWords();
  const [state, setState] = useState<State>({ kind: "loading" });
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let gone = false;
    loadDebrief(id, locale, { fetchContent, fetchScenario }).then(
      (loaded) => gone || setState(loaded),
      (error) =>
        gone || setState({ kind: "failed", ...(error instanceof StoreFailure && { code: error.code }) }),
    );
    return () => {
      gone = true;
    };
  }, [id, locale, fetchContent, fetchScenario, tries]);

  if (state.kind === "loaded") return <Told {...state} />;
  const toLibrary = (
    <a className="button" href="#/">
      {t("app.toLibrary")}
    </a>
  );
  return (
    <main className="page debrief">
      <TopBar back={{ href: "#/me", label: t("app.back") }} title={t("debrief.title")} />
      {state.kind === "loading" && <p role="status">{t("app.loading")}</p>}
      {state.kind === "missing" && (
        <Notice title={t("debrief.missing")} actions={toLibrary}>
          {t("debrief.missingHelp")}
        </Notice>
      )}
      {state.kind === "running" && (
        <Notice
          title={t("debrief.running")}
          actions={
            <a className="button main" href={`#/play/${state.scenario}`}>
              {t("debrief.goOn")}
            </a>
          }
        >
          {t("debrief.runningHelp")}
        </Notice>
      )}
      {state.kind === "failed" && (
        <Failed
          {...(state.code && { code: state.code })}
          onAgain={() => setTries((before) => before + 1)}
          toLibrary={toLibrary}
        />
      )}
    </main>
  );
}

function Told({ attempt, scenario, book, debrief, kept }: Loaded) {
  const { t, locale } = useWords();
  const hasTurned = debrief.turningPoint !== undefined && !attempt.score.passed;
  const [guess, setGuess] = useState<{ turn: number | undefined } | undefined>();
  const shown = !hasTurned || guess !== undefined;
  const date = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric" });
  const aside = `${date.format(new Date(attempt.endedAt))} · ${t(`mode.${attempt.trace.mode}`)}`;
  return (
    <main className="page debrief" data-outcome={attempt.score.outcome ?? "left"}>
      <TopBar
        back={{ href: "#/me", label: t("app.back") }}
        title={`${t("debrief.title")} · ${scenario.title}`}
        aside={aside}
      />
      {!kept && <p className="debrief-unsaved">{t("debrief.unsaved")}</p>}
      <Summary attempt={attempt} scenario={scenario} rubric={book.rubric} />
      <div className="debrief-columns">
        <div className="debrief-aside">
          {shown ? (
            <TurningPoint debrief={debrief} book={book} guess={guess?.turn} />
          ) : (
            <TurningGuess debrief={debrief} onGuessed={(turn) => setGuess({ turn })} />
          )}
          <Axes etiquette={attempt.score.etiquette} cut={book.rubric.cuts.etiquette} />
          <p className="debrief-ways">
            <a className="button" href={`#/brief/${scenario.id}`}>
              {t("debrief.again")}
            </a>
            <a className="button" href="#/">
              {t("debrief.library")}
            </a>
          </p>
        </div>
        {!attempt.score.passed && shown && (
          <HindsightPart attempt={attempt} scenario={scenario} book={book} />
        )}
        <Transcript
          debrief={debrief}
          book={book}
          scenario={scenario}
          showsTurning={shown}
          choices={attempt.trace.turns.map(({ chosen }) => chosen)}
        />
        <RuleList verdict={attempt.verdict} book={book} scenario={scenario} />
      </div>
    </main>
  );
}
