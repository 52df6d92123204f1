import { useCallback, useEffect, useRef, useState } from "react";
import type { PersonRecord } from "#domain/record/person.ts";
import { asStoreFailure, type StoreFailureCode } from "#store/failure.ts";
import { savePerson } from "#store/people.ts";

/** Long enough that somebody who types is not told with every letter. */
const QUIET = 600;

export type Saving = { kind: "still" } | { kind: "saved" } | { kind: "failed"; code: StoreFailureCode };

/**
 * Saves a person with every letter, one at a time and always the newest; so what is typed is kept, whatever happens
 * next. Says "saved" once there is a pause.
 */
export function useSaving(onSaved: (person: PersonRecord) => void) {
  const [saving, setSaving] = useState<Saving>({ kind: "still" });
  const wanted = useRef<PersonRecord>(undefined);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef(onSaved);
  told.current = onSaved;

  useEffect(() => () => clearTimeout(timer.current), []);

  const save = useCallback(async (person: PersonRecord) => {
    wanted.current = person;
    clearTimeout(timer.current);
    setSaving((before) => (before.kind === "failed" ? before : { kind: "still" }));
    if (busy.current) return;
    busy.current = true;
    try {
      while (wanted.current) {
        const next: PersonRecord = wanted.current;
        wanted.current = undefined;
        await savePerson(next);
        told.current(next);
      }
      timer.current = setTimeout(() => setSaving({ kind: "saved" }), QUIET);
    } catch (error) {
      setSaving({ kind: "failed", code: asStoreFailure(error).code });
    } finally {
      busy.current = false;
    }
  }, []);
  return { saving, save };
}
