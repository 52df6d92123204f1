import type { Worth } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { judge } from "#domain/rules/judge.ts";
import type { Verdict } from "#domain/rules/verdict.ts";
import type { Exchange } from "#domain/session/session.ts";
import { outcomeOf, type Score, scoreOf } from "./score.ts";

/** What a played trace is worth: verdict and score. */
export type Assessment = { verdict: Verdict; score: Score };

/** Verdict and score of a replayed trace. */
export function assess(
  scenario: Scenario,
  book: Pick<Book, "rules" | "rubric" | "dimensions">,
  worth: Worth,
  exchanges: readonly Exchange[],
): Assessment {
  const verdict = judge(scenario, book.rules, exchanges, outcomeOf(scenario, exchanges));
  return { verdict, score: scoreOf(scenario, book, worth, exchanges, verdict) };
}
