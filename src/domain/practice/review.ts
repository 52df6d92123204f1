// Attempts → when each rule should come back. The only file that knows ts-fsrs; the player never loads it.

import { type Card, createEmptyCard, fsrs, type Grade, Rating } from "ts-fsrs";
import type { Attempt } from "#domain/record/attempt.ts";
import { type Day, dayOf, daysAfter, daysBetween } from "./day.ts";
import { inOrder } from "./in-order.ts";
import { type Recall, recallOf, worse } from "./rating.ts";

/** A rule that was practised, and when it should be again. */
export type Review = {
  rule: string;
  dueOn: Day;
  lastOn: Day;
  last: Recall;
  /** Days on which it was called up. */
  times: number;
  /** How often it was forgotten after having been remembered. */
  lapses: number;
  /** FSRS's stability: days after which it is remembered nine times in ten. */
  stability: number;
};

/** Days. A bank's rules are not flashcards: none is left alone for longer than a quarter of a year. */
const LONGEST = 90;

/**
 * FSRS-6 with its published weights. No steps within a day and no chance in the intervals, so that the same attempts
 * always give the same days.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: LONGEST,
  enable_fuzz: false,
  enable_short_term: false,
});

const GRADE: Record<Recall, Grade> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good };

/**
 * One review a rule a day, by the worst that became of it that day: attempts, in any order → the rules they called up,
 * in the order of `rules`.
 * @param rules those of the pack. A rule that is not among them is forgotten with what was practised of it.
 * @param minutesEast of Greenwich, for what is one day.
 */
export function reviewsOf(
  attempts: readonly Attempt[],
  rules: readonly string[],
  minutesEast: number,
): Review[] {
  const recalls = new Map(rules.map((rule) => [rule, new Map<Day, Recall>()] as const));
  for (const attempt of inOrder(attempts)) {
    const on = dayOf(attempt.endedAt, minutesEast);
    for (const verdict of attempt.verdict.rules) {
      const recall = recallOf(attempt, verdict);
      const days = recalls.get(verdict.rule);
      if (days && recall) days.set(on, worse(recall, days.get(on) ?? recall));
    }
  }
  return [...recalls].flatMap(([rule, days]) => reviewed(rule, [...days]));
}

function reviewed(rule: string, days: readonly [Day, Recall][]): Review[] {
  const [lastOn, last] = days.at(-1) ?? [];
  const first = days[0]?.[0];
  if (lastOn === undefined || last === undefined || first === undefined) return [];
  const card = days.reduce<Card>(
    (before, [on, recall]) => scheduler.next(before, new Date(on), GRADE[recall]).card,
    createEmptyCard(new Date(first)),
  );
  const { due, lapses, stability } = card;
  // The scheduler sets its grades a day apart, so that "good" may be a day longer than the longest.
  const wait = Math.min(LONGEST, daysBetween(lastOn, dayOf(due.toISOString(), 0)));
  return [{ rule, dueOn: daysAfter(lastOn, wait), lastOn, last, times: days.length, lapses, stability }];
}
