import type { Book } from "#domain/pack/pack.ts";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import { type Said, saidAt } from "#domain/score/debrief.ts";
import type { Domino } from "#domain/score/domino.ts";
import type { Change, FewestChanges } from "#domain/score/fewest-changes.ts";
import type { LastChance } from "#domain/score/last-chance.ts";
import { type Translate, useWords } from "#i18n/words.ts";
import { SaidText } from "#ui/said.tsx";
import { Lines } from "./lines.tsx";
import { TurnLink } from "./turn-link.tsx";
import { useHindsight } from "./use-hindsight.ts";
import "./hindsight.css";

type Props = { attempt: Attempt; scenario: Scenario; book: Book };

/** What would have passed: the fewest changes, how long there was still a chance, and what fell first. */
export function HindsightPart({ attempt, scenario, book }: Props) {
  const { t } = useWords();
  const { told, state } = useHindsight(attempt, scenario, book);
  const { domino, fewest, last } = told;
  return (
    <section className="hindsight" aria-labelledby="hindsight-title" aria-busy={state === "working"}>
      <h2 className="debrief-heading" id="hindsight-title">
        {t("debrief.hindsight")}
      </h2>
      {fewest && <p className="hindsight-count">{countSentence(t, fewest)}</p>}
      {fewest?.known && fewest.total !== null && (
        <ol className="hindsight-changes">
          {fewest.changes.map((change) => (
            <ChangeRow key={change.turn} change={change} scenario={scenario} />
          ))}
        </ol>
      )}
      {last && <p>{lastSentence(t, last, attempt.trace.turns.length)}</p>}
      {domino && <p>{dominoSentence(t, domino)}</p>}
      {state === "working" && <p role="status">{t("debrief.hindsight.working")}</p>}
      {state === "failed" && <p>{t("debrief.hindsight.failed")}</p>}
    </section>
  );
}

function ChangeRow({ change, scenario }: { change: Change; scenario: Scenario }) {
  const { t } = useWords();
  const node = nodeOf(scenario, change.node);
  const said = (id: string): Said => {
    const choice = node.choices.find((each) => each.id === id);
    return choice ? saidAt(node, choice) : [];
  };
  return (
    <li>
      {change.was ? (
        <div className="hindsight-was">
          <TurnLink turn={change.was.turn}>{t("debrief.turn", { n: change.was.turn + 1 })}</TurnLink>
          <SaidText said={said(change.was.choice)} />
        </div>
      ) : (
        <div className="hindsight-met">
          <p>{t("debrief.hindsight.then")}</p>
          {change.line && <Lines branch={change.line} scenario={scenario} />}
        </div>
      )}
      <div className="hindsight-instead">
        <p>{t(change.was ? "debrief.hindsight.instead" : "debrief.hindsight.answer")}</p>
        <SaidText said={said(change.choice)} />
      </div>
    </li>
  );
}

function countSentence(t: Translate, fewest: FewestChanges): string {
  if (!fewest.known) return t("debrief.hindsight.atLeast", { n: fewest.atLeast });
  if (fewest.total === null) return t("debrief.hindsight.nobody");
  return t("debrief.hindsight.fewest", { n: fewest.total });
}

function lastSentence(t: Translate, last: LastChance, turns: number): string {
  if (!last.known) {
    const to = Math.min(last.to + 1, turns);
    return last.from === null
      ? t("debrief.hindsight.lastBefore", { to })
      : t("debrief.hindsight.lastBetween", { from: last.from + 1, to });
  }
  if (last.turn === null) return "";
  return last.turn >= turns
    ? t("debrief.hindsight.lastOpen")
    : t("debrief.hindsight.last", { n: last.turn + 1 });
}

function dominoSentence(t: Translate, domino: Domino): string {
  const n = domino.turn + 1;
  if (domino.kind === "regret") return t("debrief.hindsight.dominoRegret", { n });
  const [from, to] = [t(`outcome.${domino.from}`), t(`outcome.${domino.to}`)];
  return t("debrief.hindsight.dominoOutcome", { n, from, to });
}
