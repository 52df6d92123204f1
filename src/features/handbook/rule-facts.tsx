import type { HandbookRule } from "#domain/pack/handbook.ts";
import { useWords } from "#i18n/words.ts";

/** How grave a rule is, and whether a bank should confirm it. */
export function RuleFacts({ rule: { usually, gravest, ours } }: { rule: HandbookRule }) {
  const { t } = useWords();
  const [most, often] = [t(`handbook.severity.${gravest}`), t(`handbook.severity.${usually}`)];
  return (
    <p className="handbook-facts">
      <span className={`handbook-severity ${gravest}`}>
        {usually === gravest ? most : t("handbook.severityUpTo", { usually: often, gravest: most })}
      </span>
      {ours && <span>{t(ours === "rule" ? "handbook.oursRule" : "handbook.oursFigure")}</span>}
    </p>
  );
}
