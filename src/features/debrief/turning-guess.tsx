import { useState } from "react";
import type { Debrief, Said } from "#domain/score/debrief.ts";
import { useWords } from "#i18n/words.ts";

type Props = { debrief: Debrief; onGuessed(turn: number | undefined): void };

const SHORT = 18;

/** Where did it turn? Whoever has looked for it themselves sees more in the answer. */
export function TurningGuess({ debrief, onGuessed }: Props) {
  const { t } = useWords();
  const [guess, setGuess] = useState("");
  return (
    <section className="turning" aria-labelledby="turning-guess">
      <h2 className="debrief-heading" id="turning-guess">
        {t("debrief.guess")}
      </h2>
      <label className="turning-guess">
        <span>{t("debrief.guessTurn")}</span>
        <select value={guess} onChange={(event) => setGuess(event.target.value)}>
          <option value="">{t("debrief.guessNone")}</option>
          {debrief.turns.map(({ turn, chosen }) => (
            <option key={turn} value={turn}>
              {t("debrief.turn", { n: turn + 1 })} · {shortOf(chosen)}
            </option>
          ))}
        </select>
      </label>
      <p className="debrief-ways">
        <button
          type="button"
          className="button main"
          disabled={guess === ""}
          onClick={() => onGuessed(Number(guess))}
        >
          {t("debrief.guessDone")}
        </button>
        <button type="button" className="button" onClick={() => onGuessed(undefined)}>
          {t("debrief.guessSkip")}
        </button>
      </p>
    </section>
  );
}

function shortOf(said: Said): string {
  const text = said.map((each) => each.say ?? each.do ?? "").join(" ");
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}
