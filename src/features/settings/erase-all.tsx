import { useState } from "react";
import { useWords } from "#i18n/words.ts";
import { eraseEverything } from "#store/erase.ts";
import { asStoreFailure, type StoreFailureCode } from "#store/failure.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { ExportAll } from "./export-all.tsx";
import { StoreTrouble } from "./store-trouble.tsx";

/** Deletes everything on this device, after two questions and the offer of a copy. */
export function EraseAll({ onErased }: { onErased(): void }) {
  const { t } = useWords();
  const [step, setStep] = useState<0 | 1 | 2>(0);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [failed, setFailed] = useState<StoreFailureCode>();
  const erase = async () => {
    setBusy(true);
    setFailed(undefined);
    try {
      await eraseEverything();
      setDone(true);
    } catch (error) {
      setFailed(asStoreFailure(error).code);
    } finally {
      setBusy(false);
      setStep(0);
      onErased();
    }
  };
  const ask = () => {
    setDone(false);
    setFailed(undefined);
    setStep(1);
  };
  return (
    <div className="erase">
      <button type="button" className="button grave" onClick={ask}>
        {t("settings.erase")}
      </button>
      <p role="status">{done && t("settings.erased")}</p>
      {failed && <StoreTrouble code={failed}>{t("settings.eraseFailed")}</StoreTrouble>}
      {step === 1 && (
        <ConfirmDialog
          title={t("settings.eraseTitle")}
          onCancel={() => setStep(0)}
          actions={
            <button type="button" className="button grave" onClick={() => setStep(2)}>
              {t("settings.eraseNext")}
            </button>
          }
        >
          <p>{t("settings.eraseLost")}</p>
          <ExportAll main />
        </ConfirmDialog>
      )}
      {step === 2 && (
        <ConfirmDialog
          title={t("settings.eraseSure")}
          onCancel={() => setStep(0)}
          actions={
            <button type="button" className="button grave" disabled={busy} onClick={erase}>
              {t("settings.eraseDo")}
            </button>
          }
        >
          <p>{t("settings.eraseNoWay")}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
