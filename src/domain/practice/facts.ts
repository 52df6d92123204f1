import type { Card } from "#domain/pack/content.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import { type Day, dayOf, daysBetween } from "./day.ts";
import { inOrder } from "./in-order.ts";
import type { Mastery } from "./mastery.ts";
import type { Review } from "./review.ts";

/** All that is asked before saying what to practise. */
export type Facts = {
  /** Of one person, in any order. */
  attempts: readonly Attempt[];
  mastery: Mastery;
  reviews: readonly Review[];
  /** The library's scenarios, in its order. */
  cards: readonly Pick<Card, "id" | "post" | "difficulty">[];
  /** Scenario → the rules that it calls up. */
  callsUp: Readonly<Record<string, readonly string[]>>;
  /** Rule → its dimension. */
  dimensionOf: ReadonlyMap<string, string>;
  /** The person's post; without one, all posts are theirs. */
  post?: string;
  today: Day;
  /** Of Greenwich, for what is one day. */
  minutesEast: number;
};

/** A scenario of the library as it stands for one person on one day. */
export type Candidate = {
  id: string;
  difficulty: number;
  /** Of the person's own post. */
  own: boolean;
  rules: readonly string[];
  /** Days since it was last played; none where it never was. */
  rested?: number;
  /** Played or planned too lately to be played again. */
  tired: boolean;
  /** Planned already: as good as played. */
  planned: boolean;
};

/** Days for which a scenario that was just played is left alone: its answers are still in the ear. */
const TIRED = 2;

/**
 * The library's scenarios with what somebody has played of them, in the library's order; a demonstration is not play.
 * @param taken scenarios that are planned.
 */
export function candidatesOf(facts: Facts, taken: readonly string[]): Candidate[] {
  const { attempts, cards, callsUp, post, today, minutesEast } = facts;
  const played = inOrder(attempts).filter(({ trace }) => trace.mode !== "demo");
  const lastOn = new Map(
    played.map(({ scenario, endedAt }) => [scenario, dayOf(endedAt, minutesEast)] as const),
  );
  return cards.map(({ id, difficulty, post: theirs }) => {
    const planned = taken.includes(id);
    const on = planned ? today : lastOn.get(id);
    const rested = on === undefined ? undefined : daysBetween(on, today);
    return {
      ...{ id, difficulty, planned, own: post === undefined || post === theirs },
      rules: Object.hasOwn(callsUp, id) ? (callsUp[id] ?? []) : [],
      ...(rested !== undefined && { rested }),
      tired: rested !== undefined && rested < TIRED,
    };
  });
}
