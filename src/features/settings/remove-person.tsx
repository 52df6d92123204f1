import { useEffect, useState } from "react";
import type { PersonRecord } from "#domain/record/person.ts";
import { useWords } from "#i18n/words.ts";
import { attemptsOf } from "#store/attempts.ts";
import { setPreference } from "#store/current.ts";
import { asStoreFailure, type StoreFailureCode } from "#store/failure.ts";
import { removePerson } from "#store/people.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { StoreTrouble } from "./store-trouble.tsx";

type Props = { person: PersonRecord; onDone(): void; onCancel(): void };

/** Asks before a person is taken off the list, and says what goes and what stays. */
export function RemovePerson({ person, onDone, onCancel }: Props) {
  const { t } = useWords();
  const [count, setCount] = useState<number>();
  const [failed, setFailed] = useState<StoreFailureCode>();
  useEffect(() => {
    let gone = false;
    attemptsOf(person.id).then(
      ({ attempts, unreadable }) => gone || setCount(attempts.length + unreadable),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [person.id]);
  const remove = async () => {
    try {
      await removePerson(person.id);
      setPreference("person", undefined);
      onDone();
    } catch (error) {
      setFailed(asStoreFailure(error).code);
    }
  };
  const name = person.name || t("settings.person.unnamed");
  return (
    <ConfirmDialog
      title={t("settings.remove.title", { name })}
      onCancel={onCancel}
      actions={
        <button type="button" className="button grave" onClick={remove}>
          {t("settings.remove.do")}
        </button>
      }
    >
      <p>{t("settings.remove.lost")}</p>
      <p>
        {count === undefined || count === 0
          ? t("settings.remove.none")
          : t("settings.remove.kept", { n: count })}
      </p>
      {failed && <StoreTrouble code={failed}>{t("settings.remove.failed")}</StoreTrouble>}
    </ConfirmDialog>
  );
}
