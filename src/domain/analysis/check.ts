import type { Severity } from "#domain/diagnostic.ts";
import type { Finding, Found } from "./finding.ts";
import type { PackSubject } from "./pack-subject.ts";
import type { Subject } from "./subject.ts";

type Named = {
  /** Stable, and never used again for something else. */
  code: string;
  name: string;
  severity: Severity;
};

/** Something that can be asked of one scenario. */
export type Check = Named & {
  /** Says that something can never happen, so the graph must have been seen whole; passed over otherwise. */
  proof?: true;
  find(subject: Subject): Found[];
};

/** Something that can be asked of a pack only as a whole. */
export type PackCheck = Named & { find(pack: PackSubject): (Found & { file: string })[] };

/** What a check says of a scenario, each at its line. */
export function runCheck(check: Check, subject: Subject): Finding[] {
  if (check.proof && !subject.graph.complete) return [];
  return check.find(subject).map((found) => findingOf(check, found, subject.sourceIn(found.locale)));
}

/** What a check says of a pack, each at its line. */
export function runPackCheck(check: PackCheck, pack: PackSubject): Finding[] {
  return check.find(pack).map((found) => findingOf(check, found, pack.source(found.file)));
}

function findingOf(
  { code, severity }: Named,
  found: Found,
  source: ReturnType<PackSubject["source"]>,
): Finding {
  const { path, params = {}, witness } = found;
  const diagnostic = source.fault(code, path, params, { severity: found.severity ?? severity });
  return { ...diagnostic, ...(witness && { witness }) };
}
