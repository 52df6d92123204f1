import { useEffect, useRef } from "react";
import type { Ending as EndingOf } from "#domain/pack/scenario.ts";
import { useWords } from "#i18n/words.ts";

/** How it ended, what came of it, and the way to the debrief. */
export function Ending({ id, ending }: { id: string; ending: EndingOf | undefined }) {
  const { t } = useWords();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  const outcome = ending?.outcome ?? "left";
  return (
    <section
      className="ending"
      tabIndex={-1}
      ref={section}
      data-outcome={outcome}
      aria-label={t("play.ended")}
    >
      <p className="ending-outcome">{t(`outcome.${outcome}`)}</p>
      {ending && <p className="ending-note">{ending.note}</p>}
      <a className="button main" href={`#/debrief/${id}`}>
        {t("play.toDebrief")}
      </a>
    </section>
  );
}
