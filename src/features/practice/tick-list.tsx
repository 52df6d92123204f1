import { useEffect, useRef, useState } from "react";
import type { TickItem } from "#domain/pack/scenario.ts";
import { tickChoiceId } from "#domain/pack/tick.ts";
import { useWords } from "#i18n/words.ts";
import "./choices.css";

type Props = { items: readonly TickItem[]; busy: boolean; onDone(choice: string): void };

/** Several yes-or-no decisions in one turn, given together. */
export function TickList({ items, busy, onDone }: Props) {
  const { t } = useWords();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.focus({ preventScroll: true }), []);
  const toggle = (id: string) =>
    setTicked((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  const done = () => onDone(tickChoiceId(items.map((item) => item.id).filter((id) => ticked.includes(id))));
  return (
    <fieldset className="choices ticks" tabIndex={-1} ref={group} aria-busy={busy}>
      <legend className="hidden-text">{t("play.ticks")}</legend>
      {items.map((item) => (
        <label className="choice tick" key={item.id} data-tick={item.id}>
          <input type="checkbox" checked={ticked.includes(item.id)} onChange={() => toggle(item.id)} />
          <span className="choice-text">{[item.do, item.say].filter(Boolean).join(" · ")}</span>
        </label>
      ))}
      <button
        type="button"
        className="button main"
        data-ticks-done
        // As with a card: the second half of a double click is not an answer.
        onClick={(event) => event.detail < 2 && done()}
      >
        {t("play.ticksDone")}
      </button>
    </fieldset>
  );
}
