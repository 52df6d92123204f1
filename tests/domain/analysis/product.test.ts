// What the product says of a rule is what judging every conversation says; its witnesses are shortest, and hold.

import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { everythingDone, type Occasions, occasionsOf, quotientsOf } from "#domain/analysis/occasions.ts";
import { quotientOf } from "#domain/analysis/quotient.ts";
import { play } from "#domain/analysis/walks.ts";
import { distancesTo, wayOn, wayTo } from "#domain/analysis/ways.ts";
import { explore, type Graph } from "#domain/graph/explore.ts";
import type { Book } from "#domain/pack/pack.ts";
import { parseBook } from "#domain/pack/parse-book.ts";
import type { Rule } from "#domain/pack/rule.ts";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { judge } from "#domain/rules/judge.ts";
import { outcomeOf } from "#domain/score/score.ts";
import { scenarioText } from "#tests/kit/a-scenario.ts";
import { readScenario } from "#tests/kit/read.ts";
import { packAround } from "#tests/kit/small-scenario.ts";

vi.setConfig({ testTimeout: 120_000 });

const RULES = [
  { rule: { never: "rebut" }, repair: { by: "listen", within: 1 } },
  { rule: { never: "rebut and not greet" }, when: "mood <= 2" },
  { rule: { precedence: { first: "listen", then: "rebut" } } },
  { rule: { "not-after": { first: "complains", then: "greet" } }, while: "place = hall" },
  { rule: { "at-most": { event: "listen", n: 1 } } },
  { rule: { exists: "greet" } },
  { rule: { last: "listen" } },
  { rule: { "always-first": "greet" }, "unless-outcome": "good" },
  { rule: { response: { to: "complains", then: "listen", within: 2 } } },
  { rule: { response: { to: "becomes(late >= 2)", then: "listen", within: 1 } } },
  { rule: { response: { to: "becomes(mood <= 1)", then: "greet" } } },
  { rule: { "not-together": { one: "listen", other: "rebut" } }, repair: { by: "greet", within: 2 } },
];
const rules = RULES.map((each, index) => ({ id: `r${index}`, name: "试", severity: "critical", ...each }));
const book = parseBook(packAround(JSON.stringify({ nodes: { a: {} }, rules })).texts, "zh-CN").value as Book;

const LONGEST = 5;

/** The choices of every conversation that ends within so many turns. */
function conversations({ edges }: Graph): string[][] {
  const found: string[][] = [];
  const go = (situation: number, way: string[]) => {
    const open = edges[situation] ?? [];
    if (open.length === 0) found.push(way);
    else if (way.length < LONGEST && found.length < 3000) {
      for (const { choice, to } of open) go(to, [...way, choice.id]);
    }
  };
  go(0, []);
  return found;
}

function activations(scenario: Scenario, rule: Rule, way: readonly string[]) {
  const { exchanges } = play(scenario, way);
  const verdict = judge(scenario, [rule], exchanges, outcomeOf(scenario, exchanges));
  return verdict.rules[0]?.activations ?? [];
}

/** The choices of the shortest conversation to an ending that breaks the rule; none where nothing does. */
function witness(scenario: Scenario, graph: Graph, rule: Rule, { runs }: Occasions): string[] | undefined {
  const isEnding = (at: number) => {
    const { ending } = nodeOf(scenario, graph.situations[at]?.node ?? "");
    return (
      ending !== undefined && (rule.unlessOutcome === undefined || ending.outcome !== rule.unlessOutcome)
    );
  };
  const distance = distancesTo(graph, isEnding);
  const ways = runs.flatMap(({ product }) =>
    product.breaches.flatMap(({ state, situation, edge }) => {
      const taken = edge === undefined ? undefined : graph.edges[situation]?.[edge];
      const after = taken?.to ?? situation;
      if (!Number.isFinite(distance[after] as number)) return [];
      return [
        [...product.wayTo(state), ...(taken ? [taken.choice.id] : []), ...wayOn(graph, after, distance)],
      ];
    }),
  );
  return ways.sort((one, other) => one.length - other.length)[0];
}

describe("the product of a scenario and a rule", () => {
  it("finds a breach, and the rule called up, exactly where some conversation has one", () => {
    let breaches = 0;
    fc.assert(
      fc.property(scenarioText, (text) => {
        const scenario = readScenario(text);
        const whole = explore(scenario);
        const small = quotientOf(whole, []);
        const quotients = quotientsOf(whole, small);
        const all = conversations(whole);
        for (const rule of book.rules) {
          const occasions = occasionsOf(scenario, quotients, rule, everythingDone(scenario, book));
          expect(occasions.complete).toBe(true);
          const judged = all.map((way) => ({ way, found: activations(scenario, rule, way) }));
          const called = judged.some(({ found }) => found.length > 0);
          if (called) expect([rule.id, occasions.calledUp]).toEqual([rule.id, true]);
          const broken = judged.filter(({ found }) => found.some(({ result }) => result === "broken"));
          const shown = witness(scenario, small.graph, rule, occasions);
          if (shown) {
            breaches += 1;
            const found = activations(scenario, rule, shown);
            if (shown.length < 200) expect(found.some(({ result }) => result === "broken")).toBe(true);
          }
          const shortest = Math.min(...broken.map(({ way }) => way.length));
          if (broken.length > 0) expect([rule.id, shown?.length ?? 99]).toEqual([rule.id, shortest]);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(breaches).toBeGreaterThan(200);
  });
});

describe("a quotient", () => {
  it("has the same conversations, and ways as short, as the whole graph", () => {
    fc.assert(
      fc.property(scenarioText, (text) => {
        const scenario = readScenario(text);
        const whole = explore(scenario);
        const { graph, standsFor } = quotientOf(whole, []);
        expect(graph.situations.length).toBeLessThanOrEqual(whole.situations.length);
        expect(conversations(graph)).toEqual(conversations(whole));
        whole.situations.forEach((situation, at) => {
          const stands = standsFor[at] as number;
          expect(graph.situations[stands]?.node).toBe(situation.node);
          const leads = (whole.edges[at] ?? []).map(({ choice, to }) => [choice.id, standsFor[to]]);
          expect((graph.edges[stands] ?? []).map(({ choice, to }) => [choice.id, to])).toEqual(leads);
        });
        graph.situations.forEach((_, at) => {
          const shortest = Math.min(
            ...[...standsFor].flatMap((stands, each) => (stands === at ? [wayTo(whole, each).length] : [])),
          );
          expect(wayTo(graph, at).length).toBe(shortest);
        });
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});
