import { useEffect, useState } from "react";
import { useWords } from "#i18n/words.ts";
import { askToPersist, readSpace, type Space } from "#store/space.ts";
import { bytes } from "./bytes.ts";

/** How much room the records take, and whether the browser promised to keep them. */
export function Keeping({ round }: { round: number }) {
  const { t, locale } = useWords();
  const [space, setSpace] = useState<Space>();
  const [refused, setRefused] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after an import or a deletion
  useEffect(() => {
    let gone = false;
    readSpace().then((read) => gone || setSpace(read));
    return () => {
      gone = true;
    };
  }, [round]);
  if (!space) return null;
  const ask = async () => {
    setRefused(!(await askToPersist()));
    setSpace(await readSpace());
  };
  const { usage, quota, persisted } = space;
  return (
    <div className="keeping">
      {usage !== undefined && (
        <p>
          {t("settings.space", { used: bytes(usage, locale) })}
          {quota !== undefined && ` ${t("settings.spaceOf", { all: bytes(quota, locale) })}`}
        </p>
      )}
      <p>{t(persisted ? "settings.promised" : "settings.notPromised")}</p>
      {!persisted && (
        <button type="button" className="button" onClick={ask}>
          {t("settings.askToKeep")}
        </button>
      )}
      <p role="status">{refused && !persisted && t("settings.keepRefused")}</p>
    </div>
  );
}
