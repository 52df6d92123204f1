import { useEffect, useRef } from "react";
import type { Book } from "#domain/pack/pack.ts";
import type { Debrief } from "#domain/score/debrief.ts";
import { useWords } from "#i18n/words.ts";
import { SaidText } from "#ui/said.tsx";
import { TurnLink } from "./turn-link.tsx";

type Props = { debrief: Debrief; book: Book; guess: number | undefined };

/** The turn at which most was lost: what was said, what would have been better, and why. */
export function TurningPoint({ debrief, book, guess }: Props) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (guess !== undefined) heading.current?.focus({ preventScroll: true });
  }, [guess]);
  const turn = debrief.turns.find((each) => each.turn === debrief.turningPoint);
  if (!turn) {
    return (
      <section className="turning">
        <h2 className="debrief-heading">{t("debrief.noTurning")}</h2>
        <p className="turning-why">{t("debrief.noTurningHelp")}</p>
      </section>
    );
  }
  const broken = turn.rules.find(({ as }) => as === "broken" || as === "repaired");
  const rule = book.rules.find((each) => each.id === broken?.rule);
  const why = [turn.why, rule?.why].filter((each) => each !== undefined);
  return (
    <section className="turning">
      <h2 className="debrief-heading" tabIndex={-1} ref={heading}>
        {t("debrief.turningAt", { n: turn.turn + 1 })}
      </h2>
      {guess !== undefined && (
        <p className="turning-why">
          {guess === turn.turn ? t("debrief.guessRight") : t("debrief.guessWrong", { n: guess + 1 })}
        </p>
      )}
      <div className="turning-said">
        <h3>{t("debrief.yours")}</h3>
        <SaidText said={turn.chosen} />
      </div>
      {turn.better && (
        <div className="turning-better">
          <h3>{t("debrief.better")}</h3>
          <SaidText said={turn.better.said} />
        </div>
      )}
      {why.map((each) => (
        <p className="turning-why" key={each}>
          {each}
        </p>
      ))}
      {rule && <p className="turning-why">{t("debrief.sourceIs", { source: rule.source })}</p>}
      <p>
        <TurnLink turn={turn.turn}>{t("debrief.toTurn", { n: turn.turn + 1 })}</TurnLink>
      </p>
    </section>
  );
}
