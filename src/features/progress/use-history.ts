import { useEffect, useState } from "react";
import type { BookContent } from "#domain/pack/content.ts";
import { useWords } from "#i18n/words.ts";
import { asStoreFailure, type StoreFailureCode } from "#store/failure.ts";
import type { Sources } from "#store/sources.ts";
import { type History, historyOf } from "./history.ts";

const PAGE = 50;

type Read = { history?: History; trouble?: StoreFailureCode };

/** A person's history, read again for another person, for more of it, and when asked to. */
export function useHistory(person: string, fetchContent: Sources["fetchContent"]) {
  const { locale } = useWords();
  const [read, setRead] = useState<Read>({});
  const [wanted, setWanted] = useState({ person, limit: PAGE, round: 0 });
  const limit = wanted.person === person ? wanted.limit : PAGE;

  // The language changes the words of the book, not the judgement.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above; the round is for trying again
  useEffect(() => {
    let gone = false;
    historyOf(person, limit, () => fetchContent<BookContent>(locale, "book")).then(
      (history) => gone || setRead({ history }),
      (error) => gone || setRead({ trouble: asStoreFailure(error).code }),
    );
    return () => {
      gone = true;
    };
  }, [person, limit, wanted.round]);

  const more = () => setWanted({ person, limit: limit + PAGE, round: 0 });
  const again = () => setWanted({ person, limit, round: wanted.round + 1 });
  return { ...read, more, again };
}
