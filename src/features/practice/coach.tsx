import { useEffect, useMemo, useState } from "react";
import type { BookContent } from "#domain/pack/content.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { judge } from "#domain/rules/judge.ts";
import { standingsOf } from "#domain/rules/standing.ts";
import type { Activation } from "#domain/rules/verdict.ts";
import { saidAt } from "#domain/score/debrief.ts";
import type { Exchange } from "#domain/session/session.ts";
import { useWords } from "#i18n/words.ts";
import type { Sources } from "#store/sources.ts";
import { Seal, type SealKind } from "#ui/seal.tsx";
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
  const { choice } = last.move;
  const best = last.offered.reduce((one, other) => (other.credit > one.credit ? other : one), choice);
  const name = (id: string) => book.rules.find((each) => each.id === id)?.name ?? id;
  const way = exchanges.slice(0, -1).map(({ move }) => move.choice.id);
  return (
    <section className="coach" aria-label={t("mode.coach")} aria-live="polite">
      {spoken.touched.length > 0 && (
        <ul className="coach-rules">
          {spoken.touched.map(({ rule, as, why }) => (
            <li key={`${rule}${as}`} data-rule={rule} data-as={as}>
              <Seal kind={as === "repairs" ? "repaired" : as} />
              <span>
                <span className="hidden-text">{t(`debrief.${as}`)} · </span>
                {name(rule)}
                {as === "broken" && <span className="coach-why"> {why}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {choice.why !== undefined && <p>{choice.why}</p>}
      {best !== choice && (
        <p className="coach-better">
          <strong>{t("debrief.better")}</strong>{" "}
          {saidAt(last.node, best)
            .map((each) => [each.do, each.say].filter((part) => part !== undefined).join(" · "))
            .join(t("debrief.listJoin"))}
        </p>
      )}
      {spoken.owed.length > 0 && (
        <p className="coach-owed">
          {t("coach.owed", { rules: spoken.owed.map(name).join(t("debrief.listJoin")) })}
        </p>
      )}
      {best !== choice && (
        <a className="coach-back" href={`#/play/${scenario.id}/${way.join(",") || "-"}`}>
          {t("coach.back")}
        </a>
      )}
    </section>
  );
}

type Touch = SealKind | "repairs";

/** The rules that the last turn decided or made good, graver news first; and those that are owed by now. */
function remarksOn(scenario: Scenario, { rules }: BookContent["book"], exchanges: readonly Exchange[]) {
  const turn = exchanges.length - 1;
  const touches = (each: Activation): Exclude<Touch, "none">[] => [
    ...(each.at === turn ? [each.result] : []),
    ...(each.repairedAt === turn ? (["repairs"] as const) : []),
  ];
  const order: Touch[] = ["broken", "repaired", "repairs", "kept"];
  const touched = judge(scenario, rules, exchanges, undefined)
    .rules.flatMap(({ rule, activations }) => {
      const why = rules.find((each) => each.id === rule)?.why ?? "";
      return [...new Set(activations.flatMap(touches))].map((as) => ({ rule, as, why }));
    })
    .sort((one, other) => order.indexOf(one.as) - order.indexOf(other.as));
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
