import { type MouseEvent, useState } from "react";
import type { BookContent, Content } from "#domain/pack/content.ts";
import type { Mode } from "#domain/session/trace.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import type { Unfinished } from "./practised.ts";
import { keepNew, leaveOpen } from "./start-session.ts";

type Props = {
  content: Content;
  /** What the brief was dressed with, for a new conversation. */
  seed: string;
  open: Unfinished | undefined;
  fetchContent: Sources["fetchContent"];
};

/** The way in: start, or carry on and, second, start over. */
export function StartBar({ content, seed, open, fetchContent }: Props) {
  const { t, locale } = useWords();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const play = `#/play/${content.scenario.id}`;

  /** Where it cannot be kept, the conversation room says so and offers to go on without. */
  const start = async (mode: Mode) => {
    if (busy) return;
    setBusy(true);
    await begin(mode);
  };
  const begin = async (mode: Mode) => {
    await keepNew(content, seed, mode).catch(() => undefined);
    window.location.hash = play;
  };
  const startOver = async (id: string) => {
    setBusy(true);
    setFailed(false);
    try {
      await leaveOpen(id, () => fetchContent<BookContent>(locale, "book"));
      await begin("standard");
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };

  /** In another window the link goes alone, and the conversation room sees to the rest. */
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void start("standard");
  };

  return (
    <>
      <div className="start-bar">
        <p className="start-how">{t("library.choose")}</p>
        {open ? (
          <a className="button main" href={play}>
            {t("library.goOnAt", { n: open.turn })}
          </a>
        ) : (
          <a className="button main" href={play} aria-disabled={busy} onClick={press}>
            {t("library.start")}
          </a>
        )}
      </div>
      {!open && (
        <div className="start-over">
          <button
            type="button"
            className="button"
            disabled={busy}
            aria-describedby="start-coach"
            onClick={() => start("coach")}
          >
            {t("library.withCoach")}
          </button>
          <p className="start-note" id="start-coach">
            {t("library.withCoachNote")}
          </p>
        </div>
      )}
      {!open && content.exemplary && (
        <div className="start-over">
          <a className="button" href={`#/demo/${content.scenario.id}`} aria-describedby="start-demo">
            {t("library.demo")}
          </a>
          <p className="start-note" id="start-demo">
            {t("library.demoNote")}
          </p>
        </div>
      )}
      {open && (
        <div className="start-over">
          <button
            type="button"
            className="button"
            disabled={busy}
            aria-describedby="start-over"
            onClick={() => startOver(open.id)}
          >
            {t("library.startOver")}
          </button>
          <p className="start-note" id="start-over">
            {t("library.startOverNote", { n: open.turn })}
          </p>
        </div>
      )}
      {failed && (
        <p className="start-failed" role="alert">
          {t("library.startOverFailed")}
        </p>
      )}
    </>
  );
}
