import { type Guess, guessOf } from "#domain/graph/guess.ts";
import { isBeyond, standingsOf } from "#domain/graph/guess-standings.ts";
import { rangeOf, type Share } from "#domain/graph/range.ts";
import { guessPass } from "#domain/score/guess-pass.ts";
import type { Subject } from "./subject.ts";

/** A figure, or why there is none: *unknown* is said, never left out. */
export type Figure = { known: true; value: number | null } | { known: false; why: string; reached: number };

/** What judgement can come to, in percent, and what a guesser gets. */
export type GuesserReport = {
  judgement: { cut: number; best: Figure; worst: Figure; random: Figure };
  /** The chance to reach the cut of judgement at an ending. */
  reachesCut:
    | { kind: "exact"; chance: number }
    | { kind: "unknown"; why: string; reached: number; atLeast: number; atMost: number };
  /** The chance to pass as a whole is at most so much; `passes` of `plays` seeded plays did. */
  passes:
    | { kind: "exact-bound"; atMost: number }
    | { kind: "plays"; atMost: number; passes: number; plays: number };
};

export function guesserReported(subject: Subject): GuesserReport {
  const { scenario, book, worth } = subject;
  const { judgement: cut } = book.rubric.cuts;
  const standings = standingsOf(scenario, worth);
  const guess = guessOf(scenario, worth, cut, standings);
  return {
    judgement: { cut, ...rangeReported(rangeOf(scenario, worth, standings)) },
    reachesCut: guess.known
      ? { kind: "exact", chance: guess.cut }
      : { ...kindless(guess.reached), kind: "unknown" },
    passes: passesOf(guess),
  };

  function passesOf(known: Guess): GuesserReport["passes"] {
    const passing = guessPass(scenario, book, () => subject.wholeWorth, known);
    if (passing.by !== "plays") return { kind: "exact-bound", atMost: passing.upper };
    const { upper: atMost, passes, plays } = passing;
    return { kind: "plays", atMost, passes, plays };
  }
}

function kindless({ why, count, atLeast, atMost }: Extract<Guess, { known: false }>["reached"]) {
  return { why, reached: count, atLeast, atMost };
}

function rangeReported(range: ReturnType<typeof rangeOf>) {
  if (isBeyond(range)) {
    const unknown: Figure = { known: false, why: range.why, reached: range.reached };
    return { best: unknown, worst: unknown, random: unknown };
  }
  const percent = (share: Share | undefined): Figure => ({
    known: true,
    value: share ? share.earned / share.all : null,
  });
  const { random } = range;
  const mean: Figure = random.known
    ? { known: true, value: random.percent }
    : { known: false, why: "buckets", reached: random.buckets };
  return { best: percent(range.best), worst: percent(range.worst), random: mean };
}
