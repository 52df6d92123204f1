import { useEffect, useMemo, useState } from "react";
import type { BookContent } from "#domain/pack/content.ts";
import { type Choice, nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { judge } from "#domain/rules/judge.ts";
import { standingsOf } from "#domain/rules/standing.ts";
import { bestOf, saidAt, touchedAt } from "#domain/score/debrief.ts";
import type { Exchange } from "#domain/session/session.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import { Seal } from "#ui/seal.tsx";
import "./coach.css";

type Props = {
  scenario: Scenario;
  exchanges: readonly Exchange[];
  fetchContent: Sources["fetchContent"];
};

/** What the coach says of the last turn: the rules it touched, why, what was better, and what is still owed. */
export function Coach({ scenario, exchanges, fetchContent }: Props) {
  const { t, locale } = useWords();
  const book = useBook(fetchContent, locale);
  const spoken = useMemo(() => book && remarksOn(scenario, book, exchanges), [scenario, book, exchanges]);
  const last = exchanges.at(-1);
  if (!book || !spoken || !last) return null;
  // In the words of the scenario shown now: the turn may have been made in another language, before its variants were drawn.
  const node = nodeOf(scenario, last.node.id);
  const inWords = ({ id }: Choice) => node.choices.find((each) => each.id === id);
  const better = bestOf(last.offered, last.move.choice);
  const best = better === last.move.choice ? undefined : inWords(better);
  const why = inWords(last.move.choice)?.why;
  const ruleOf = (id: string) => book.rules.find((each) => each.id === id);
  const name = (id: string) => ruleOf(id)?.name ?? id;
  const way = exchanges.slice(0, -1).map(({ move }) => move.choice.id);
  return (
    <section className="coach" aria-label={t("mode.coach")} aria-live="polite">
      {spoken.touched.length > 0 && (
        <ul className="coach-rules">
          {spoken.touched.map(({ rule, as, activation }) => (
            <li key={`${rule}${activation.person}${activation.from}${as}`} data-rule={rule} data-as={as}>
              <Seal kind={as === "repairs" ? "repaired" : as} />
              <span>
                <span className="hidden-text">{t(`debrief.${as}`)} · </span>
                {name(rule)}
                {as === "broken" && <span className="coach-why"> {ruleOf(rule)?.why}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {why !== undefined && <p>{why}</p>}
      {best && (
        <p className="coach-better">
          <strong>{t("debrief.better")}</strong>{" "}
          {saidAt(node, best)
            .map((each) => [each.do, each.say].filter((part) => part !== undefined).join(" · "))
            .join(t("debrief.listJoin"))}
        </p>
      )}
      {spoken.owed.length > 0 && (
        <p className="coach-owed">
          {t("coach.owed", { rules: spoken.owed.map(name).join(t("debrief.listJoin")) })}
        </p>
      )}
      {best && (
        <a className="coach-back" href={`#/play/${scenario.id}/${way.join(",") || "-"}`}>
          {t("coach.back")}
        </a>
      )}
    </section>
  );
}

/** What the last turn did to the rules, and which are owed by now. */
function remarksOn(scenario: Scenario, { rules }: BookContent["book"], exchanges: readonly Exchange[]) {
  const touched = touchedAt(judge(scenario, rules, exchanges, undefined), exchanges.length - 1);
  const owed = standingsOf(scenario, rules, exchanges).filter(({ standing }) => standing === "owed");
  return { touched, owed: owed.map(({ rule }) => rule) };
}

/** The rules, in the language in use; a coach without them stays silent. */
function useBook(fetchContent: Sources["fetchContent"], locale: string): BookContent["book"] | undefined {
  const [book, setBook] = useState<BookContent["book"]>();
  useEffect(() => {
    let gone = false;
    fetchContent<BookContent>(locale, "book").then(
      (arrived) => gone || setBook(arrived.book),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [fetchContent, locale]);
  return book;
}
