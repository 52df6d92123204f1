/** Why a scenario is suggested, to be put into words by i18n. */
export type Why =
  | { kind: "placement"; params: { level: "easy" | "middle" } }
  /** Rules due for review that it calls up, the longest overdue first; how many days that one is. */
  | { kind: "due-rules"; params: { rules: string[]; days: number } }
  /** The weakest dimension of which enough is known, and how it stands: whole percent. */
  | {
      kind: "weakest-dimension";
      params: { dimension: string; value: number; low: number; high: number; n: number };
    }
  | { kind: "unplayed"; params: { difficulty: number } }
  /** Days since it was last played. */
  | { kind: "repeat"; params: { days: number } };

export type Suggestion = { scenario: string; why: Why };
