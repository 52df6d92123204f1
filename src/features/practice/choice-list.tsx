import { useEffect, useRef } from "react";
import type { Choice } from "#domain/pack/scenario.ts";
import { useWords } from "#i18n/words.ts";
import "./choices.css";

type Props = {
  choices: readonly Choice[];
  busy: boolean;
  /** The first choices on this page: the focus stays where the browser put it. */
  first: boolean;
  onChoose(choice: string): void;
};

/** What one may say or do now: cards with keys 1–4. The focus comes to the group, never to a card, which would nudge. */
export function ChoiceList({ choices, busy, first, onChoose }: Props) {
  const { t } = useWords();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!first) group.current?.focus({ preventScroll: true });
  }, [first]);
  useNumberKeys(choices, onChoose);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the focus in every browser
    <div
      className="choices"
      role="group"
      aria-label={t("play.choices")}
      aria-busy={busy}
      tabIndex={-1}
      ref={group}
    >
      {choices.map((choice, index) => (
        <button
          type="button"
          className="choice"
          key={choice.id}
          data-choice={choice.id}
          // The second half of a double click must not answer the next line.
          onClick={(event) => event.detail < 2 && onChoose(choice.id)}
        >
          <span className="choice-key" aria-hidden="true">
            {index + 1}
          </span>
          <span className="choice-text">
            {choice.do !== undefined && (
              <span className="choice-part">
                <span className="choice-tag">{t("play.do")}</span>
                <span>{choice.do}</span>
              </span>
            )}
            {choice.say !== undefined && (
              <span className="choice-part">
                <span className="choice-tag">{t("play.say")}</span>
                <span>{choice.say}</span>
              </span>
            )}
          </span>
        </button>
      ))}
    </div>
  );
}

/** Keys 1–4 choose; a key held down, or meant for a field or a shortcut, does not. */
function useNumberKeys(choices: readonly Choice[], onChoose: (choice: string) => void): void {
  const latest = useRef(onChoose);
  latest.current = onChoose;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const choice = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
      if (choice) latest.current(choice.id);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [choices]);
}
