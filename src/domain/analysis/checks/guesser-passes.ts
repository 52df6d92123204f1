import type { Check } from "#domain/analysis/check.ts";
import { guessOf } from "#domain/graph/guess.ts";
import { guessPass } from "#domain/score/guess-pass.ts";
import { tooFewDecisions } from "./too-few-decisions.ts";

const [WARNING, ERROR] = [0.01, 0.05];
const PLAYS = 2000;

/**
 * Somebody who guesses passes too often: bounded, exactly, by the chance to reach the cut of judgement and not lose
 * the customer; where that bound is not low enough or unknown, by seeded plays and their upper 99 % bound. Not asked
 * of scenarios too short for an examination.
 */
export const guesserPass: Check = {
  code: "CHK036",
  name: "guesser-passes",
  severity: "warning",
  proof: true,
  find: (subject) => {
    const { scenario, book, worth } = subject;
    if (tooFewDecisions.find(subject).length > 0) return [];
    const guess = guessOf(scenario, worth, book.rubric.cuts.judgement);
    const passing = guessPass(scenario, book, () => subject.wholeWorth, guess, { plays: PLAYS });
    if (passing.upper < WARNING || passing.by !== "plays") return [];
    const { passes, upper: bound } = passing;
    const severity = passes / PLAYS >= ERROR ? ("error" as const) : ("warning" as const);
    const params = { bound: (100 * bound).toFixed(1), passes, plays: PLAYS };
    return [{ path: ["start"], params, severity }];
  },
};
