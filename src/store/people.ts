import { PersonRecord } from "#domain/record/person.ts";
import { db, keeping } from "./db.ts";

/** Keeps a person, new or changed. */
export function savePerson(person: PersonRecord): Promise<void> {
  return keeping(async () => {
    await db.people.put(person);
  });
}

/** Everybody who practises on this device, in the order they came. */
export function people(): Promise<PersonRecord[]> {
  return keeping(async () => {
    const all = (await db.people.toArray()).filter((each) => PersonRecord.safeParse(each).success);
    return all.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  });
}

export function readPerson(id: string): Promise<PersonRecord | undefined> {
  return keeping(async () => PersonRecord.safeParse(await db.people.get(id)).data);
}

/** Removes a person from the list. Their attempts stay. */
export function removePerson(id: string): Promise<void> {
  return keeping(() => db.people.delete(id));
}
