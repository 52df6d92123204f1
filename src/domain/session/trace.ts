/** How a session is played: watched, coached, plain, or examined. */
export type Mode = "demo" | "coach" | "standard" | "exam";

/** One line and the choice made on it: facts only. */
export type Turn = {
  node: string;
  /** The choices shown, in the order shown. */
  offered: string[];
  chosen: string;
  /** Whether the trainee chose, or patience ran out. */
  by: "trainee" | "patience";
  /** When the choice was made, ISO 8601. */
  at: string;
};

/** What happened, append-only and plain JSON: with the content it names, everything can be derived from it again. */
export type Trace = {
  version: 1;
  scenario: string;
  /** Hash of the content it ran on. */
  content: string;
  seed: string;
  mode: Mode;
  startedAt: string;
  turns: Turn[];
  /** When the trainee left before an ending, ISO 8601. */
  leftAt?: string;
};

/** A session that has gone on for so many turns ends as left. */
export const MOST_TURNS = 200;
