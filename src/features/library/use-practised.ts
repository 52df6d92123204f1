import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { BookContent } from "#domain/pack/content.ts";
import type { PersonRecord } from "#domain/record/person.ts";
import { useWords } from "#i18n/words.ts";
import { currentPerson, subscribePreferences } from "#store/current.ts";
import { asStoreFailure, type StoreFailureCode } from "#store/failure.ts";
import { readPerson } from "#store/people.ts";
import type { Sources } from "#store/sources.ts";
import { type Practised, practisedBy } from "./practised.ts";

/** Who is practising on this device, and what they have practised; nothing until it is read. */
export type Own = {
  person?: PersonRecord;
  practised?: Practised;
  trouble?: StoreFailureCode;
  /** Read at least once, whatever came of it. */
  read: boolean;
  again(): void;
};

export function usePractised(fetchContent: Sources["fetchContent"]): Own {
  const { locale } = useWords();
  const id = useSyncExternalStore(subscribePreferences, currentPerson) ?? "";
  const [own, setOwn] = useState<Omit<Own, "again">>({ read: false });
  const [round, setRound] = useState(0);

  // The language changes the words of the book, not the judgement.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above; the round is for trying again
  useEffect(() => {
    let gone = false;
    const book = () => fetchContent<BookContent>(locale, "book");
    Promise.all([practisedBy(id, book), id === "" ? undefined : readPerson(id)]).then(
      ([practised, person]) => gone || setOwn({ practised, read: true, ...(person && { person }) }),
      (error) => gone || setOwn({ read: true, trouble: asStoreFailure(error).code }),
    );
    return () => {
      gone = true;
    };
  }, [id, round]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...own, again };
}
