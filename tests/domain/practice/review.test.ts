import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "#domain/practice/day.ts";
import { reviewsOf } from "#domain/practice/review.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import { type Became, morning, practised } from "#tests/kit/practised.ts";

const RULES = ["greet", "hear", "hush"];
const CHINA = 480;

const on = (day: number, ...became: Became[]) => practised(became, { id: `${day}`, at: morning(day) });
const kept = (rule = "greet"): Became => ({ rule, result: "kept" });
const broken = (rule = "greet"): Became => ({ rule, result: "broken" });
const mended = (rule = "greet"): Became => ({ rule, result: "repaired" });

/** Days to the next review after what was done, each review on the day it was due. */
function intervals(...became: Became[]): number[] {
  const all: Attempt[] = [];
  let day = 0;
  return became.map((each) => {
    all.push(on(day, each));
    const [review] = reviewsOf(all, RULES, CHINA);
    if (!review) throw new Error("there is no review");
    const wait = daysBetween(review.lastOn, review.dueOn);
    day += wait;
    return wait;
  });
}

const history = fc
  .array(
    fc.tuple(
      fc.array(
        fc.record({
          rule: fc.constantFrom(...RULES, "retired", "constructor"),
          result: fc.constantFrom<Became["result"]>("kept", "broken", "repaired"),
        }),
        { maxLength: 5 },
      ),
      fc.nat(120),
    ),
    { maxLength: 15 },
  )
  .map((all) => all.map(([became, day], at) => practised(became, { id: `${at}`, at: morning(day) })));

describe("the return of rules", () => {
  it("waits longer each time a rule is kept, and never more than ninety days", () => {
    expect(intervals(kept(), kept(), kept(), kept(), kept())).toEqual([3, 14, 57, 90, 90]);
  });

  it("comes back the next day after a breach, and sooner for a long while", () => {
    expect(intervals(broken(), kept(), kept(), kept(), kept())).toEqual([1, 3, 8, 22, 54]);
    expect(intervals(kept(), kept(), kept(), broken())[3]).toBeLessThanOrEqual(5);
  });

  it("comes back sooner where a breach had to be mended", () => {
    expect(intervals(mended())[0]).toBeLessThan(intervals(kept())[0] ?? 0);
  });

  it("reviews a rule once a day, by the worst that became of it", () => {
    const two = [on(0, kept()), on(0.1, broken()), on(0.2, kept())];
    expect(reviewsOf(two, RULES, CHINA)).toEqual(reviewsOf([on(0, broken())], RULES, CHINA));
    expect(reviewsOf([on(0, kept(), broken())], RULES, CHINA)[0]).toMatchObject({ last: "again", times: 1 });
  });

  it("does not review what was not called up, nor what was only watched", () => {
    expect(reviewsOf([on(0)], RULES, CHINA)).toEqual([]);
    expect(reviewsOf([practised([kept()], { mode: "demo" })], RULES, CHINA)).toEqual([]);
    expect(reviewsOf([on(0, { ...kept(), repeat: true })], RULES, CHINA)).toEqual([]);
  });

  it("takes a rule kept with the coach speaking for one that was hard", () => {
    expect(reviewsOf([practised([kept()], { mode: "coach" })], RULES, CHINA)[0]?.last).toBe("hard");
  });

  it("takes a critical breach for forgetting even where the node was passed before", () => {
    const again: Became = { ...broken(), severity: "critical", repeat: true };
    expect(reviewsOf([on(0, kept(), again)], RULES, CHINA)[0]?.last).toBe("again");
  });

  it("goes by the days of the person's own zone", () => {
    const [review] = reviewsOf([practised([kept()], { at: "2026-03-01T23:50:00.000Z" })], RULES, CHINA);
    expect(review).toMatchObject({ lastOn: "2026-03-02", dueOn: "2026-03-05" });
  });

  it("does not depend on the order of attempts, and ignores rules it does not know", () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const shuffled = all
          .map((attempt) => ({ attempt, key: Number(numbers.next().value) }))
          .sort((one, other) => one.key - other.key)
          .map(({ attempt }) => attempt);
        const reviews = reviewsOf(all, RULES, CHINA);
        expect(reviewsOf(shuffled, RULES, CHINA)).toEqual(reviews);
        for (const { rule, dueOn, lastOn } of reviews) {
          expect(RULES).toContain(rule);
          const wait = daysBetween(lastOn, dueOn);
          expect(wait).toBeGreaterThanOrEqual(1);
          expect(wait).toBeLessThanOrEqual(90);
        }
      }),
    );
  });

  it("never comes back sooner for having been kept instead of broken at the last", () => {
    fc.assert(
      fc.property(history, (all) => {
        const dueAfter = (last: Became) => reviewsOf([...all, on(130, last)], RULES, CHINA)[0]?.dueOn ?? "";
        expect(dueAfter(kept()) >= dueAfter(mended())).toBe(true);
        expect(dueAfter(mended()) >= dueAfter(broken())).toBe(true);
      }),
    );
  });
});
