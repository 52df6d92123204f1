import type { Book } from "#domain/pack/pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { DebriefTurn } from "#domain/score/debrief.ts";
import { useWords } from "#i18n/words.ts";
import { Seal, type SealKind } from "#ui/seal.tsx";

type Props = { turn: DebriefTurn; book: Book; scenario: Scenario };

/** The rules one turn kept, broke or made good. */
export function TurnRules({ turn, book, scenario }: Props) {
  const { t } = useWords();
  if (turn.rules.length === 0) return null;
  return (
    <ul className="row-rules">
      {turn.rules.map(({ rule: id, activation, as }) => {
        const rule = book.rules.find((each) => each.id === id);
        const person = scenario.cast.find((each) => each.id === activation.person);
        const kind: SealKind = as === "repairs" ? "repaired" : as;
        return (
          <li key={`${id}${activation.person}${activation.from}${as}`} data-rule={id} data-as={as}>
            <Seal kind={kind} />
            <span>
              <span className="hidden-text">{t(`debrief.${as}`)} · </span>
              {rule?.name ?? id}
              {person && <span className="row-person"> · {person.name}</span>}
              {as === "repairs" && <span className="row-person"> · {t("debrief.repairs")}</span>}
              {activation.severity === "critical" && as !== "kept" && (
                <strong className="row-critical"> {t("debrief.severity.critical")}</strong>
              )}
              {activation.repeat && <span className="row-person"> · {t("debrief.repeat")}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
