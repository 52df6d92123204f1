import type { Diagnostic, Severity } from "#domain/diagnostic.ts";
import type { Path } from "#domain/pack/source.ts";

/** Something analysis says of a scenario or a pack; `witness` is the choices of a shortest conversation that shows it. */
export type Finding = Diagnostic & { witness?: string[] };

/** What a check found, before it is put at its line: where in the file, what the sentence quotes, and the witness. */
export type Found = {
  path: Path;
  params?: Diagnostic["params"];
  /** The language whose text it is about; the source language where there is none. */
  locale?: string;
  /** Where this one matters more or less than its check usually does. */
  severity?: Severity;
  witness?: string[];
};
