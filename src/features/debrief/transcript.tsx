import type { Book } from "#domain/pack/pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Debrief, DebriefTurn } from "#domain/score/debrief.ts";
import { useWords } from "#i18n/words.ts";
import { SaidText } from "#ui/said.tsx";
import { Legend } from "#ui/seal.tsx";
import { Lines } from "./lines.tsx";
import { TurnRules } from "./turn-rules.tsx";
import "./transcript.css";

type Props = {
  debrief: Debrief;
  book: Book;
  scenario: Scenario;
  choices: readonly string[];
  showsTurning: boolean;
};

/** The whole conversation again, line by line, with the rules each line touched in the margin. */
export function Transcript({ debrief, book, scenario, choices, showsTurning }: Props) {
  const { t } = useWords();
  return (
    <section className="transcript" aria-labelledby="transcript-title">
      <h2 className="debrief-heading" id="transcript-title">
        {t("debrief.lines")}
      </h2>
      <Legend />
      <ol>
        {debrief.turns.map((turn) => (
          <Row
            key={turn.turn}
            turn={turn}
            turning={showsTurning && turn.turn === debrief.turningPoint}
            way={choices.slice(0, turn.turn)}
            {...{ book, scenario }}
          />
        ))}
      </ol>
    </section>
  );
}

type RowProps = Omit<Props, "debrief" | "choices" | "showsTurning"> & {
  turn: DebriefTurn;
  turning: boolean;
  /** The choices before this turn. */
  way: readonly string[];
};

function Row({ turn, turning, way, book, scenario }: RowProps) {
  const { t } = useWords();
  const acts = turn.acts.map(({ act }) => book.acts.staff[act]?.name ?? act);
  return (
    <li className="row" id={`turn-${turn.turn + 1}`} data-turn={turn.turn + 1} tabIndex={-1}>
      <h3 className="row-head">
        <span>{t("debrief.turn", { n: turn.turn + 1 })}</span>
        {turn.mood && (
          <span className="row-mood">
            {turn.mood.before === turn.mood.after
              ? t("debrief.moodSame", { from: turn.mood.before })
              : t("debrief.mood", { from: turn.mood.before, to: turn.mood.after })}
          </span>
        )}
        {turning && <span className="row-turning">{t("debrief.turning")}</span>}
        {way.length > 0 && (
          <a className="row-retry" href={`#/play/${scenario.id}/${way.join(",")}`}>
            {t("debrief.fromHere")}
            <span className="hidden-text"> · {t("debrief.turn", { n: turn.turn + 1 })}</span>
          </a>
        )}
      </h3>
      <div className="row-talk">
        {turn.line && <Lines branch={turn.line} scenario={scenario} />}
        <div className="row-own">
          <span className="hidden-text">{t("debrief.you")} · </span>
          {turn.by === "patience" && <p className="row-patience">{t("debrief.patience")}</p>}
          <SaidText said={turn.chosen} />
        </div>
        {turn.reply && <Lines branch={turn.reply} scenario={scenario} />}
        {acts.length > 0 && (
          <p className="row-acts">{t("debrief.seenActs", { acts: [...new Set(acts)].join(" · ") })}</p>
        )}
        {turn.why !== undefined && <p className="row-why">{turn.why}</p>}
        {turn.better && (
          <div className="row-better">
            <p className="row-better-name">{t("debrief.better")}</p>
            <SaidText said={turn.better.said} />
            {turn.better.why !== undefined && <p className="row-why">{turn.better.why}</p>}
          </div>
        )}
      </div>
      <TurnRules turn={turn} book={book} scenario={scenario} />
    </li>
  );
}
