import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "#domain/practice/facts.ts";
import { masteryOf } from "#domain/practice/mastery.ts";
import { suggestionsFrom } from "#domain/practice/next.ts";
import { reviewsOf } from "#domain/practice/review.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import { type Became, morning, practised } from "#tests/kit/practised.ts";

const cards = [
  { id: "quarrel", post: "teller", difficulty: 5 },
  { id: "welcome", post: "teller", difficulty: 2 },
  { id: "twin", post: "teller", difficulty: 2 },
  { id: "secret", post: "teller", difficulty: 3 },
  { id: "queue", post: "lobby", difficulty: 3 },
  { id: "pitch", post: "teller", difficulty: 4 },
];
const dimensionOf = new Map([
  ["greet", "greeting"],
  ["bow", "greeting"],
  ["hear", "listening"],
  ["hush", "privacy"],
]);
const callsUp = {
  quarrel: ["hear", "hush"],
  welcome: ["greet"],
  twin: ["greet", "hush"],
  secret: ["hush"],
  queue: ["bow", "greet", "hear"],
  pitch: ["bow"],
};

function facts(attempts: readonly Attempt[], more: Partial<Facts> = {}): Facts {
  const difficultyOf = new Map(cards.map(({ id, difficulty }) => [id, difficulty] as const));
  return {
    ...{ attempts, cards, callsUp, dimensionOf, post: "teller", today: "2026-03-10", minutesEast: 480 },
    mastery: masteryOf(attempts, { dimensionOf, difficultyOf, minutesEast: 480 }),
    reviews: reviewsOf(attempts, [...dimensionOf.keys()], 480),
    ...more,
  };
}

/** The 10th of March 2026 is day 8. */
const played = (scenario: string, day: number, ...became: Became[]) =>
  practised(became, { scenario, at: morning(day) });
const broken = (rule: string): Became => ({ rule, result: "broken" });
const kept = (rule: string): Became => ({ rule, result: "kept" });

describe("what to practise next", () => {
  it("gives a newcomer an easy scenario and a middling one that call on different dimensions", () => {
    expect(suggestionsFrom(facts([]))).toEqual([
      { scenario: "welcome", why: { kind: "placement", params: { level: "easy" } } },
      { scenario: "secret", why: { kind: "placement", params: { level: "middle" } } },
    ]);
    expect(suggestionsFrom(facts([played("welcome", 8)]))).toEqual([
      { scenario: "secret", why: { kind: "placement", params: { level: "middle" } } },
    ]);
    expect(suggestionsFrom(facts([practised([], { scenario: "welcome", mode: "demo" })]))).toHaveLength(2);
  });

  it("places people whose post has no scenario, or only one", () => {
    expect(suggestionsFrom(facts([], { post: "guard" }))).toHaveLength(2);
    expect(suggestionsFrom(facts([], { post: "lobby" })).map(({ scenario }) => scenario)).toEqual(["queue"]);
    expect(suggestionsFrom(facts([], { cards: [] }))).toEqual([]);
  });

  const two = [played("welcome", 1, broken("greet")), played("secret", 2, kept("hush"))];

  it("brings back first the rules that are due, in a scenario that calls up the most of them", () => {
    expect(suggestionsFrom(facts(two))[0]).toEqual({
      scenario: "twin",
      why: { kind: "due-rules", params: { rules: ["greet", "hush"], days: 6 } },
    });
  });

  it("does not send anybody back to what was just played", () => {
    const again = [...two, played("twin", 8, broken("greet"), broken("hush"))];
    const [next] = suggestionsFrom(facts(again, { today: "2026-03-11" }));
    expect(next?.why.kind).toBe("due-rules");
    expect(next?.scenario).not.toBe("twin");
    expect(
      suggestionsFrom(facts(two, { today: "2026-03-03" })).map(({ scenario }) => scenario),
    ).not.toContain("welcome");
  });

  it("says the days that the longest overdue rule is overdue", () => {
    const [next] = suggestionsFrom(facts(two, { today: "2026-03-04" }));
    expect(next?.why).toEqual({ kind: "due-rules", params: { rules: ["greet"], days: 0 } });
  });

  it("then turns to the weakest dimension of which enough is known", () => {
    const weak = Array.from({ length: 6 }, (_, at) => played("welcome", at, broken("greet"), kept("hush")));
    const more = facts([...weak, played("secret", 6)], { reviews: [] });
    const [next] = suggestionsFrom(more);
    expect(next).toMatchObject({
      scenario: "twin",
      why: { kind: "weakest-dimension", params: { dimension: "greeting", n: 6 } },
    });
  });

  it("then to what was never played, as hard as fits", () => {
    const [next] = suggestionsFrom(facts([played("welcome", 1), played("secret", 2)]));
    expect(next).toEqual({ scenario: "twin", why: { kind: "unplayed", params: { difficulty: 2 } } });
  });

  it("then to what has rested longest, or to nothing", () => {
    const own = cards.filter(({ post }) => post === "teller");
    const all = own.map(({ id }, at) => played(id, at));
    expect(suggestionsFrom(facts(all, { cards: own }))).toEqual([
      { scenario: "quarrel", why: { kind: "repeat", params: { days: 8 } } },
    ]);
    expect(suggestionsFrom(facts(all, { cards: own, today: "2026-03-06" }))).toEqual([]);
  });

  it("names no scenario twice, only those of the library, and the same for the same facts in any order", () => {
    const attempt = fc.record({
      scenario: fc.constantFrom(...cards.map(({ id }) => id), "gone"),
      day: fc.nat(8),
      became: fc.array(
        fc.record({
          rule: fc.constantFrom(...dimensionOf.keys(), "retired"),
          result: fc.constantFrom<Became["result"]>("kept", "broken", "repaired"),
        }),
        { maxLength: 6 },
      ),
    });
    fc.assert(
      fc.property(
        fc.array(attempt, { maxLength: 12 }),
        fc.option(fc.constantFrom("teller", "lobby")),
        (all, post) => {
          const attempts = all.map(({ scenario, day, became }, at) =>
            practised(became, { id: `${at}`, scenario, at: morning(day) }),
          );
          const of = (order: Attempt[]) => {
            const { post: _, ...rest } = facts(order);
            return suggestionsFrom(post === null ? rest : { ...rest, post });
          };
          const found = of(attempts);
          expect(of(attempts.toReversed())).toEqual(found);
          const ids = found.map(({ scenario }) => scenario);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) expect(cards.map((card) => card.id)).toContain(id);
        },
      ),
    );
  });
});
