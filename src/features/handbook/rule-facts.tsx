import type { HandbookRule } from "#domain/pack/handbook.ts";
import { useWords } from "#i18n/words.ts";

/** How grave a rule is, and whether a bank should confirm it. */
export function RuleFacts({ rule }: { rule: HandbookRule }) {
  const { t } = useWords();
  return (
    <p className="handbook-facts">
      <Severity rule={rule} />
      {rule.ours && <span>{t(rule.ours === "rule" ? "handbook.oursRule" : "handbook.oursFigure")}</span>}
    </p>
  );
}

/** What a rule usually is, and what it is where that is graver. */
export function Severity({ rule: { usually, gravest } }: { rule: HandbookRule }) {
  const { t } = useWords();
  const [often, most] = [t(`handbook.severity.${usually}`), t(`handbook.severity.${gravest}`)];
  return (
    <span className={`handbook-severity ${gravest}`}>
      {usually === gravest ? most : t("handbook.severityUpTo", { usually: often, gravest: most })}
    </span>
  );
}
