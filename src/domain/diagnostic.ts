/** How much a fault matters: an error blocks publishing, a warning wants a look, an info is worth knowing. */
export type Severity = "error" | "warning" | "info";

/** Where an author finds the fault. Lines and columns start at 1. */
export type Where = {
  file: string;
  line: number;
  column: number;
  /** The node, rule or other id the fault belongs to, where there is one. */
  within?: string;
};

/**
 * The one failure shape: what an author's mistake comes back as. Codes are stable and never reused; the words
 * for a code are in `i18n`, which fills in `params`.
 */
export type Diagnostic = {
  code: string;
  severity: Severity;
  params: Record<string, string | number>;
  where: Where;
};

/** A value, where one could be made, beside everything worth saying about the text it came from. */
export type Outcome<T> = { value?: T; diagnostics: Diagnostic[] };

/** Whether nothing among the diagnostics blocks the use of the value. */
export function isUsable(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every((each) => each.severity !== "error");
}
