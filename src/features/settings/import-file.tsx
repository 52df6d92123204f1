import { type ChangeEvent, useId, useState } from "react";
import { useWords } from "#i18n/words.ts";
import { asStoreFailure, type StoreFailureCode } from "#store/failure.ts";
import { type Imported, importBackup } from "#store/import-backup.ts";
import { ImportReport } from "./import-report.tsx";
import { StoreTrouble } from "./store-trouble.tsx";

type Going = { file: string; done: number; all: number };

/** Takes files that were exported, here or elsewhere, and adds what is not here yet. */
export function ImportFile({ onImported }: { onImported(): void }) {
  const { t } = useWords();
  const id = useId();
  const [going, setGoing] = useState<Going>();
  const [reports, setReports] = useState<{ file: string; imported: Imported }[]>([]);
  const [failed, setFailed] = useState<StoreFailureCode>();
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    setReports([]);
    setFailed(undefined);
    try {
      for (const file of files) {
        setGoing({ file: file.name, done: 0, all: 0 });
        const imported = await importBackup(file, (done, all) => setGoing({ file: file.name, done, all }));
        setReports((before) => [...before, { file: file.name, imported }]);
      }
    } catch (error) {
      setFailed(asStoreFailure(error).code);
    } finally {
      setGoing(undefined);
      // The same file again is a change again.
      target.value = "";
      onImported();
    }
  };
  const refused = reports.some(({ imported }) =>
    imported.diagnostics.some((each) => each.severity === "error"),
  );
  return (
    <div className="import">
      <label className="button file-button" aria-disabled={going !== undefined}>
        {t("settings.import")}
        <input
          className="hidden-text"
          type="file"
          accept=".json,application/json"
          multiple
          disabled={going !== undefined}
          aria-invalid={refused || failed !== undefined}
          aria-describedby={`${id}-help ${id}-result`}
          onChange={take}
        />
      </label>
      <p className="settings-help" id={`${id}-help`}>
        {t("settings.importHelp")}
      </p>
      {going && (
        <p className="import-going">
          {t("settings.importing", { name: going.file })}
          <progress
            aria-label={t("settings.importing", { name: going.file })}
            {...(going.all > 0 && { value: going.done, max: going.all })}
          />
        </p>
      )}
      <div id={`${id}-result`} role="status">
        {reports.map(({ file, imported }) => (
          <ImportReport key={file} file={file} imported={imported} />
        ))}
      </div>
      {failed && <StoreTrouble code={failed}>{t("settings.importFailed")}</StoreTrouble>}
    </div>
  );
}
