import { useEffect, useMemo, useState } from "react";
import type { Content } from "#domain/pack/content.ts";
import { nodeOf, personOf } from "#domain/pack/scenario.ts";
import { saidAt } from "#domain/score/debrief.ts";
import { dress } from "#domain/session/dress.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
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
  const [content, setContent] = useState<Content | "loading" | "failed">("loading");
  useEffect(() => {
    let gone = false;
    fetchScenario(locale, id).then(
      (arrived) => gone || setContent(arrived),
      () => gone || setContent("failed"),
    );
    return () => {
      gone = true;
    };
  }, [id, locale, fetchScenario]);
  if (content === "loading") {
    return (
      <p className="page" role="status">
        {t("app.loading")}
      </p>
    );
  }
  if (content === "failed" || content.exemplary === undefined) {
    return (
      <main className="page">
        <TopBar back={{ href: "#/", label: t("app.back") }} title={t("mode.demo")} />
        <Notice urgent title={t(content === "failed" ? "app.fetchFailed" : "demo.none")}>
          {t(content === "failed" ? "app.fetchFailedHelp" : "demo.noneHelp")}
        </Notice>
      </main>
    );
  }
  return <Demo content={content} way={content.exemplary} fetchContent={fetchContent} />;
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
