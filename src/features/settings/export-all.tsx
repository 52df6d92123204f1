import { useEffect, useState } from "react";
import { useWords } from "#i18n/words.ts";
import { exportBackup } from "#store/backup.ts";
import { asStoreFailure, type StoreFailureCode } from "#store/failure.ts";
import { StoreTrouble } from "./store-trouble.tsx";

type File = { name: string; url: string };

/** Everything on this device as a file to keep; as several where one would be too large to be read again. */
export function ExportAll({ main }: { main?: boolean }) {
  const { t } = useWords();
  const [files, setFiles] = useState<File[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<StoreFailureCode>();
  useEffect(() => () => files.forEach(({ url }) => void URL.revokeObjectURL(url)), [files]);
  const make = async () => {
    setBusy(true);
    setFailed(undefined);
    try {
      const made = (await exportBackup()).map((blob, index, all) => ({
        name: fileName(new Date(), all.length > 1 ? index + 1 : undefined),
        url: URL.createObjectURL(blob),
      }));
      setFiles(made);
      if (made.length === 1) for (const file of made) download(file);
    } catch (error) {
      setFailed(asStoreFailure(error).code);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="export">
      <button type="button" className={main ? "button main" : "button"} disabled={busy} onClick={make}>
        {t("settings.export")}
      </button>
      <div role="status">
        {files.length === 1 && <p>{t("settings.exported", { name: files[0]?.name ?? "" })}</p>}
        {files.length > 1 && <p>{t("settings.exportedMany", { n: files.length })}</p>}
      </div>
      {files.length > 1 && (
        <ul>
          {files.map(({ name, url }) => (
            <li key={url}>
              <a className="link" href={url} download={name}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {failed && <StoreTrouble code={failed}>{t("settings.exportFailed")}</StoreTrouble>}
    </div>
  );
}

/** `duilian-2026-03-09.json`, by the day on this device. */
function fileName(now: Date, part: number | undefined): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `duilian-${day}${part === undefined ? "" : `-${part}`}.json`;
}

function download({ name, url }: File): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}
