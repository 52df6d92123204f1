import { useEffect, useState } from "react";
import type { Diagnostic } from "#domain/diagnostic.ts";
import { useWords } from "#i18n/words.ts";
import type { Imported } from "#store/import-backup.ts";
import { diagnosticWords, type Sentences, sentenceOf } from "./say-diagnostic.ts";

const MOST = 20;

/** What an import did: what is new, what was here, what stayed as it was here, what could not be taken and why. */
export function ImportReport({ file, imported }: { file: string; imported: Imported }) {
  const { t } = useWords();
  const { added, kept, diagnostics } = imported;
  const conflicts = diagnostics.filter((each) => each.severity === "warning");
  const faults = diagnostics.filter((each) => each.severity === "error");
  const nothing = added + kept + conflicts.length === 0 && faults.length > 0;
  return (
    <section className="import-report" aria-label={file}>
      <p className="import-file">{file}</p>
      {nothing ? (
        <p className="import-refused">{t("settings.importRefused")}</p>
      ) : (
        <ul>
          <li>{t("settings.imported", { n: added })}</li>
          <li>{t("settings.importKept", { n: kept })}</li>
          {conflicts.length > 0 && <li>{t("settings.importConflicts", { n: conflicts.length })}</li>}
          {faults.length > 0 && <li>{t("settings.importFaults", { n: count(faults) })}</li>}
        </ul>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
    </section>
  );
}

/** What was wrong with a file, in sentences. */
function Faults({ faults }: { faults: readonly Diagnostic[] }) {
  const { t, locale } = useWords();
  const [sentences, setSentences] = useState<Sentences>();
  useEffect(() => {
    let gone = false;
    diagnosticWords(locale).then(
      (words) => gone || setSentences(words),
      () => gone || setSentences({}),
    );
    return () => {
      gone = true;
    };
  }, [locale]);
  if (!sentences) return null;
  return (
    <ul className="import-told">
      {faults.slice(0, MOST).map((each) => (
        <li key={JSON.stringify([each.code, each.params])}>
          {sentenceOf(each, sentences) ?? t("settings.faultUnknown", { code: each.code })}
        </li>
      ))}
      {faults.length > MOST && <li>{t("settings.importRest", { n: count(faults.slice(MOST)) })}</li>}
    </ul>
  );
}

/** One diagnostic may stand for many that are not told one by one; it then says how many. */
function count(faults: readonly Diagnostic[]): number {
  return faults.reduce((sum, { params }) => sum + Number(params.count ?? 1), 0);
}
