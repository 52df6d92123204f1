/**
 * Why something could not be kept or read, as far as a person can do anything about it: no storage here at all, no
 * room, another tab in the way, another tab was first, or the data is of a newer version of the app.
 */
export type StoreFailureCode = "unavailable" | "full" | "blocked" | "taken" | "newer" | "unknown";

export class StoreFailure extends Error {
  override readonly name = "StoreFailure";
  readonly code: StoreFailureCode;
  constructor(code: StoreFailureCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** What was being done; the same exception means another thing on opening and on adding. */
type Doing = "open" | "add" | "other";

const ANYWHERE: Record<string, StoreFailureCode> = {
  QuotaExceededError: "full",
  VersionError: "newer",
  SecurityError: "unavailable",
  InvalidStateError: "unavailable",
  MissingAPIError: "unavailable",
  OpenFailedError: "unavailable",
  DatabaseClosedError: "unavailable",
};
const BY_DOING: Record<Doing, Record<string, StoreFailureCode>> = {
  open: { UnknownError: "unavailable", AbortError: "unavailable", TypeError: "unavailable" },
  add: { ConstraintError: "taken" },
  other: {},
};
/** What says more than the others, where an exception wraps another. */
const GRAVEST: StoreFailureCode[] = ["full", "newer", "taken", "unavailable"];

/** Any exception of a database as a `StoreFailure`; one that is already stays as it is. */
export function asStoreFailure(error: unknown, doing: Doing = "other"): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const meant = new Set(namesIn(error).map((name) => BY_DOING[doing][name] ?? ANYWHERE[name]));
  return new StoreFailure(GRAVEST.find((code) => meant.has(code)) ?? "unknown", error);
}

/** The name of an exception and of those inside it; dexie wraps what the browser threw. */
function namesIn(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown };
  return [String(name), ...namesIn(inner, depth + 1), ...namesIn(cause, depth + 1)];
}
