import { useCallback, useEffect, useState } from "react";
import type { PersonRecord } from "#domain/record/person.ts";
import { asStoreFailure, type StoreFailureCode } from "#store/failure.ts";
import { people as readPeople } from "#store/people.ts";

export type People = {
  /** Nothing until they are read. */
  people?: readonly PersonRecord[];
  trouble?: StoreFailureCode;
  reload(): void;
  /** Shows a person as just saved, without reading everybody again. */
  show(person: PersonRecord): void;
};

/** Everybody who practises on this device. */
export function usePeople(): People {
  const [read, setRead] = useState<Pick<People, "people" | "trouble">>({});
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round is for reading again
  useEffect(() => {
    let gone = false;
    readPeople().then(
      (people) => gone || setRead({ people }),
      (error) => gone || setRead({ people: [], trouble: asStoreFailure(error).code }),
    );
    return () => {
      gone = true;
    };
  }, [round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const show = useCallback((person: PersonRecord) => {
    setRead(({ people = [] }) => {
      const known = people.some((each) => each.id === person.id);
      return {
        people: known ? people.map((each) => (each.id === person.id ? person : each)) : [...people, person],
      };
    });
  }, []);
  return { ...read, reload, show };
}
