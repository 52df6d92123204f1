import { useEffect, useMemo, useState } from "react";
import type { Content } from "#domain/pack/content.ts";
import { nodeOf, personOf } from "#domain/pack/scenario.ts";
import { saidAt } from "#domain/score/debrief.ts";
import { dress } from "#domain/session/dress.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import { useArrival } from "#ui/arrival.ts";
import { NotHere } from "#ui/not-here.tsx";
import { Notice } from "#ui/notice.tsx";
import { SaidText } from "#ui/said.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { Coach } from "./coach.tsx";
import { Speech } from "./speech.tsx";
import { Stage } from "./stage.tsx";
import { SEED, walkAlong } from "./walk-along.ts";
import "./conversation.css";
import "./demo.css";

/** The exemplary way through a scenario, to be watched: each line, what is said to it, and why. Nothing is kept. */
export function DemoRoom({ id, fetchContent, fetchScenario }: { id: string } & Sources) {
  const { t, locale } = useWords();
  const { arrival, again } = useArrival(locale, () => fetchScenario(locale, id));
  const content = arrival.kind === "here" ? arrival.value : undefined;
  if (content?.exemplary) {
    return <Demo content={content} way={content.exemplary} fetchContent={fetchContent} />;
  }
  return (
    <main className="page">
      <TopBar back={{ href: "#/", label: t("app.back") }} title={t("mode.demo")} />
      {content ? (
        <Notice
          title={t("demo.none")}
          actions={
            <a className="button main" href={`#/brief/${id}`}>
              {t("demo.yourTurn")}
            </a>
          }
        >
          {t("demo.noneHelp")}
        </Notice>
      ) : (
        <NotHere
          failed={arrival.kind === "failed"}
          slow={arrival.kind === "waiting" && arrival.slow}
          onAgain={again}
          home
        />
      )}
    </main>
  );
}

type Props = { content: Content; way: readonly string[]; fetchContent: Sources["fetchContent"] };

function Demo({ content, way, fetchContent }: Props) {
  const { t } = useWords();
  const [turn, setTurn] = useState(0);
  const scenario = useMemo(() => dress(content.scenario, SEED), [content]);
  const { session, exchanges } = useMemo(
    () => walkAlong(scenario, { content: content.hash, mode: "demo", at: "" }, way.slice(0, turn)),
    [scenario, content, way, turn],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: every turn is read from its beginning
  useEffect(() => void window.scrollTo(0, 0), [turn]);
  const node = nodeOf(scenario, session.at.node);
  const next = node.choices.find(({ id }) => id === way[turn]);
  return (
    <main className="talk">
      <TopBar
        back={{ href: `#/brief/${scenario.id}`, label: t("app.back") }}
        title={scenario.title}
        aside={`${t("mode.demo")} · ${t("play.turn", { n: turn + 1 })}`}
      />
      <div className="talk-body">
        <Stage scenario={scenario} at={session.at} person={personOf(scenario, node.addressed)} />
        <div className="talk-side">
          <Speech content={content} scenario={scenario} at={session.at} last={exchanges.at(-1)} turn={turn} />
          {turn > 0 && <Coach scenario={scenario} exchanges={exchanges} fetchContent={fetchContent} />}
          {next && (
            <section className="demo-next" aria-label={t("demo.says")} data-choice-shown={next.id}>
              <SaidText said={saidAt(node, next)} />
            </section>
          )}
          {node.ending && <p className="ending-note">{node.ending.note}</p>}
          <div className="demo-ways">
            <button type="button" className="button" disabled={turn === 0} onClick={() => setTurn(turn - 1)}>
              {t("demo.before")}
            </button>
            {next ? (
              <button type="button" className="button main" onClick={() => setTurn(turn + 1)}>
                {t("demo.next")}
              </button>
            ) : (
              <a className="button main" href={`#/brief/${scenario.id}`}>
                {t("demo.yourTurn")}
              </a>
            )}
          </div>
        </div>
      </div>
    </main>
  );
}
