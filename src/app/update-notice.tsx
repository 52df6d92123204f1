import { useState, useSyncExternalStore } from "react";
import { useWords } from "#i18n/words.ts";
import { update } from "./pwa.ts";
import "./update-notice.css";

/** Says that a new version is there; never in the middle of a conversation. */
export function UpdateNotice({ playing }: { playing: boolean }) {
  const { t } = useWords();
  const ready = useSyncExternalStore(update.subscribe, update.isWaiting);
  const [later, setLater] = useState(false);
  if (!ready || later || playing) return null;
  return (
    <div className="update-notice" role="status">
      <p>{t("app.updateReady")}</p>
      <button type="button" className="button main" onClick={update.take}>
        {t("app.update")}
      </button>
      <button type="button" className="button" onClick={() => setLater(true)}>
        {t("app.later")}
      </button>
    </div>
  );
}
