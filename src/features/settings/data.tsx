import { useState } from "react";
import { useWords } from "#i18n/words.ts";
import { EraseAll } from "./erase-all.tsx";
import { ExportAll } from "./export-all.tsx";
import { ImportFile } from "./import-file.tsx";
import { Keeping } from "./keeping.tsx";

/** What is kept on this device: how safely, a copy of it, somebody else's copy, and the end of it. */
export function Data({ onChanged }: { onChanged(): void }) {
  const { t } = useWords();
  const [round, setRound] = useState(0);
  const changed = () => {
    setRound((before) => before + 1);
    onChanged();
  };
  return (
    <section className="settings-part" aria-labelledby="data">
      <h2 className="settings-heading" id="data">
        {t("settings.data")}
      </h2>
      <p className="settings-help">{t("settings.dataHelp")}</p>
      <Keeping round={round} />
      <h3 className="settings-subheading">{t("settings.copy")}</h3>
      <ExportAll />
      <ImportFile onImported={changed} />
      <h3 className="settings-subheading">{t("settings.eraseHeading")}</h3>
      <EraseAll onErased={changed} />
    </section>
  );
}
