import { useWords } from "#i18n/words.ts";
import "./seal.css";

export type SealKind = "kept" | "broken" | "repaired" | "none";

/** A verdict as a seal: outlined, filled, dashed or thin, so that shape alone tells them apart. */
export function Seal({ kind }: { kind: SealKind }) {
  const { t } = useWords();
  return (
    <span className={`seal ${kind}`} aria-hidden="true">
      {t(`debrief.seal.${kind}`)}
    </span>
  );
}

/** What the seals mean. */
export function Legend() {
  const { t } = useWords();
  const kinds: SealKind[] = ["kept", "broken", "repaired", "none"];
  return (
    <ul className="legend" aria-label={t("debrief.legend")}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Seal kind={kind} /> {t(`debrief.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
