import { useMemo } from "react";
import type { Card } from "#domain/pack/content.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import { useWords } from "#i18n/words.ts";
import { lookOf } from "#ui/portrait/look.ts";
import { Portrait } from "#ui/portrait/portrait.tsx";
import { Difficulty } from "./difficulty.tsx";
import { leadOf } from "./lead.ts";
import type { Unfinished } from "./practised.ts";
import { StateLine } from "./state-line.tsx";

const NO_MOOD = 6;

type Props = {
  card: Card;
  post: string;
  last: Attempt | undefined;
  open: Unfinished | undefined;
  /** Whether what was practised is known; until then nothing is said of it. */
  known: boolean;
};

/** A scenario in the library: whom one meets, what it is about, and where one stands. All of it is one link. */
export function ScenarioCard({ card, post, last, open, known }: Props) {
  const { t, locale } = useWords();
  const look = useMemo(() => lookOf(card.person), [card.person]);
  return (
    <li>
      <a className="card" href={`#/brief/${card.id}`}>
        <span className="card-picture">
          <Portrait look={look} mood={card.person.mood ?? NO_MOOD} />
        </span>
        <div className="card-text">
          <h3 className="card-title">{card.title}</h3>
          <p className="card-facts">
            <span>{post}</span>
            <span>{t("library.minutes", { n: card.minutes })}</span>
            <Difficulty value={card.difficulty} />
          </p>
          <p className="card-lead">{leadOf(card.brief, locale)}</p>
          {known && <StateLine last={last} open={open} />}
        </div>
      </a>
    </li>
  );
}
