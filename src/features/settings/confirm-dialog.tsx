import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "#i18n/words.ts";

type Props = { title: string; children: ReactNode; actions: ReactNode; onCancel(): void };

/** Asks before something that cannot be taken back. Open as long as it is there; Escape and "cancel" close it. */
export function ConfirmDialog({ title, children, actions, onCancel }: Props) {
  const { t } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      className="confirm"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 className="confirm-title" id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <div className="confirm-actions">
        <button type="button" className="button" onClick={onCancel}>
          {t("settings.cancel")}
        </button>
        {actions}
      </div>
    </dialog>
  );
}
