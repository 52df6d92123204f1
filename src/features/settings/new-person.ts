import type { PersonRecord } from "#domain/record/person.ts";

/** Somebody of whom nothing is known yet. The id is 128 random bits: `randomUUID` is missing on plain http. */
export function newPerson(): PersonRecord {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return {
    ...{ version: 1, id, createdAt: new Date().toISOString() },
    ...{ name: "", staffNumber: "", outlet: "", post: "" },
  };
}
