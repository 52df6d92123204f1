import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { Content } from "#domain/pack/content.ts";
import { nodeOf, personOf } from "#domain/pack/scenario.ts";
import { dress } from "#domain/session/dress.ts";
import { offeredNow } from "#domain/session/session.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import { TopBar } from "#ui/top-bar.tsx";
import { ChoiceList } from "./choice-list.tsx";
import { Ending } from "./ending.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import type { Opened } from "./open-conversation.ts";
import { Speech } from "./speech.tsx";
import { Stage } from "./stage.tsx";
import { TickList } from "./tick-list.tsx";
import { Trouble } from "./trouble.tsx";
import { useEdited } from "./use-edited.ts";
import { useRun } from "./use-run.ts";
import "./conversation.css";

const Coach = lazy(() => import("./coach.tsx").then((m) => ({ default: m.Coach })));

type Props = {
  opened: Opened;
  /** The scenario was edited while it is played. */
  onEdited(opened: Opened): void;
  /** Another window was first: take the conversation over as it stands there. */
  onTakeOver(): void;
} & Sources;

/** The talk itself: who one faces, what was just said, and what one may say or do. */
export function Conversation({ opened, fetchContent, fetchScenario, onEdited, onTakeOver }: Props) {
  const { t } = useWords();
  const content = useContentInLanguage(opened, fetchScenario);
  const scenario = useMemo(() => dress(content.scenario, opened.record.trace.seed), [content, opened]);
  const run = useRun(opened, scenario);
  const { session } = run;
  useEdited({ opened, session, fetchScenario, onEdited });
  const node = nodeOf(scenario, session.at.node);
  const turn = session.trace.turns.length;
  const state = t(run.storing ? "play.saving" : run.kept ? "play.saved" : "play.unsaved");
  useTopOf(turn);
  const aside = (
    <>
      <span className="talk-mode">{t(`mode.${session.trace.mode}`)} · </span>
      {t("play.turn", { n: turn + 1 })} · {state} <LanguageSwitch />
    </>
  );

  return (
    <main className="talk">
      <TopBar back={{ href: "#/", label: t("app.back") }} title={scenario.title} aside={aside} />
      <div className="talk-body">
        <Stage scenario={scenario} at={session.at} person={personOf(scenario, node.addressed)} />
        <div className="talk-side">
          <Speech
            content={content}
            scenario={scenario}
            at={session.at}
            last={run.exchanges.at(-1)}
            turn={turn}
          />
          {session.trace.mode === "coach" && (
            <Suspense fallback={null}>
              <Coach scenario={scenario} exchanges={run.exchanges} fetchContent={fetchContent} />
            </Suspense>
          )}
          {run.trouble ? (
            <Trouble
              code={run.trouble.code}
              onRetry={run.trouble.retry}
              onGoOn={run.trouble.goOn}
              onTakeOver={onTakeOver}
            />
          ) : run.over ? (
            <Ending id={opened.record.id} ending={node.ending} />
          ) : node.tick ? (
            <TickList key={turn} items={node.tick} busy={run.storing} onDone={run.choose} />
          ) : (
            <ChoiceList
              key={turn}
              choices={offeredNow(scenario, session)}
              busy={run.storing}
              first={turn === opened.exchanges.length}
              onChoose={run.choose}
            />
          )}
        </div>
      </div>
    </main>
  );
}

/** A new line is read from its beginning, wherever one had scrolled to for the last answer. */
function useTopOf(turn: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every turn
  useEffect(() => void window.scrollTo(0, 0), [turn]);
}

/** The content in the language in use, as long as that is the same content; otherwise as it was begun. */
function useContentInLanguage(opened: Opened, fetchScenario: Props["fetchScenario"]): Content {
  const { locale } = useWords();
  const [content, setContent] = useState(opened.content);
  useEffect(() => {
    if (content.scenario.locale === locale) return;
    let gone = false;
    fetchScenario(locale, content.scenario.id).then(
      (other) => !gone && other.hash === opened.record.trace.content && setContent(other),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [locale, content, opened, fetchScenario]);
  return content;
}
