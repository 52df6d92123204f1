import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysAfter, mondayOf } from "#domain/practice/day.ts";
import type { Facts } from "#domain/practice/facts.ts";
import { masteryOf } from "#domain/practice/mastery.ts";
import { streakOf } from "#domain/practice/streak.ts";
import { weekOf } from "#domain/practice/week.ts";
import { morning, practised } from "#tests/kit/practised.ts";

const cards = Array.from({ length: 8 }, (_, at) => ({
  id: `scene-${at}`,
  post: "teller",
  difficulty: 2 + (at % 3),
}));
/** Monday, 2 March 2026, is day 0. */
const MONDAY = "2026-03-02";

function facts(days: readonly number[], today: string): Facts {
  const attempts = days.map((day, at) =>
    practised([], { id: `${at}`, scenario: `scene-${at}`, at: morning(day) }),
  );
  const terms = { dimensionOf: new Map(), difficultyOf: new Map(), minutesEast: 480 };
  return {
    ...{ attempts, cards, callsUp: {}, dimensionOf: new Map(), reviews: [], today, minutesEast: 480 },
    mastery: masteryOf(attempts, terms),
  };
}

describe("a week", () => {
  it("spreads its scenarios over the days that are left", () => {
    const { from, done, plan } = weekOf(facts([], MONDAY), 3);
    expect([from, done]).toEqual([MONDAY, []]);
    expect(plan.map(({ on, scenario, why }) => [on, scenario, why.kind])).toEqual([
      ["2026-03-02", "scene-0", "placement"],
      ["2026-03-04", "scene-1", "placement"],
      ["2026-03-06", "scene-3", "unplayed"],
    ]);
  });

  it("counts what was done, and asks for nothing more on a day on which something was", () => {
    const { done, plan } = weekOf(facts([-3, -2, 2], "2026-03-04"), 3);
    expect(done).toEqual(["2026-03-04"]);
    expect(plan.map(({ on }) => on)).toEqual(["2026-03-05", "2026-03-07"]);
    expect(weekOf(facts([0, 1, 2], "2026-03-04"), 3).plan).toEqual([]);
    expect(weekOf(facts([0], "2026-03-08"), 3).plan.map(({ on }) => on)).toEqual(["2026-03-08"]);
  });

  it("has at most one scenario a day, none twice, no more than wanted, and lies within the week", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 6 }), { maxLength: 8 }),
        fc.nat(6),
        fc.integer({ min: 1, max: 7 }),
        (days, now, wanted) => {
          const today = daysAfter(MONDAY, now);
          const { done, plan } = weekOf(facts(days, today), wanted);
          const on = plan.map((each) => each.on);
          expect(on).toEqual([...new Set(on)].toSorted());
          expect(new Set(plan.map(({ scenario }) => scenario)).size).toBe(plan.length);
          expect(plan.length).toBeLessThanOrEqual(Math.max(0, wanted - done.length));
          for (const day of on) {
            expect(mondayOf(day)).toBe(MONDAY);
            expect(day >= today && !done.includes(day)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("a streak", () => {
  const streak = (days: readonly number[], today: string) =>
    streakOf(facts(days, today).attempts, today, 480);

  it("counts weeks, not days", () => {
    expect(streak([0, 1, 2, 3, 4], "2026-03-06")).toEqual({ weeks: 1, thisWeek: true });
    expect(streak([-14, -7, 0], "2026-03-06")).toEqual({ weeks: 3, thisWeek: true });
  });

  it("is not ended by a week that is not over, nor by one empty week", () => {
    expect(streak([-14, -7], MONDAY)).toEqual({ weeks: 2, thisWeek: false });
    expect(streak([-21, -14, 0], MONDAY)).toEqual({ weeks: 3, thisWeek: true });
    expect(streak([-21, 0], MONDAY)).toEqual({ weeks: 1, thisWeek: true });
    expect(streak([], MONDAY)).toEqual({ weeks: 0, thisWeek: false });
  });

  it("never falls for practising more", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -90, max: 0 })),
        fc.integer({ min: -90, max: 0 }),
        (days, more) => {
          const before = streak(days, MONDAY).weeks;
          expect(streak([...days, more], MONDAY).weeks).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });
});
