import type { Rule } from "#domain/pack/rule.ts";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { judge } from "#domain/rules/judge.ts";
import type { RuleVerdict } from "#domain/rules/verdict.ts";
import { type Occasion, type Played, pairIn, rightIn, type Sample, wrongIn } from "./sample-turns.ts";
import { play } from "./walks.ts";

/** What golden walks show of a rule. Where one turn shows both sides, both samples have the same way. */
export type RuleSamples = {
  wrong?: Sample;
  right?: Sample;
  /** Scenarios that call it up: first those whose walks keep it and break it, then by how often. */
  calledUpBy: string[];
};

/** A scenario with the walks that somebody wrote for it. */
export type Walked = { scenario: Scenario; walks: readonly Walk[] };

/**
 * Every rule as the walks show it, each walk judged once: a turn where one offered choice breaks it and the best one
 * keeps it, of those with the shortest texts; where there is none, a turn that broke it and another that kept it.
 */
export function samplesOf(rules: readonly Rule[], walked: readonly Walked[]): Map<string, RuleSamples> {
  const occasions = new Map<string, Occasion[]>(rules.map(({ id }) => [id, []]));
  for (const { scenario, walks } of walked) {
    for (const { choices } of walks) {
      const { session, exchanges, stuck } = play(scenario, choices);
      if (stuck !== undefined) continue;
      const outcome = nodeOf(scenario, session.at.node).ending?.outcome;
      for (const each of judge(scenario, rules, exchanges, outcome).rules)
        occasions.get(each.rule)?.push(...occasionsIn(each, { scenario, choices, exchanges }));
    }
  }
  return new Map(
    rules.map((rule) => {
      const own = occasions.get(rule.id) ?? [];
      const shown = pairIn(rule, rules, own) ?? { ...wrongIn(own), ...rightIn(rule, rules, own) };
      return [rule.id, { ...shown, calledUpBy: calledUpBy(own) }] as const;
    }),
  );
}

function occasionsIn({ activations }: RuleVerdict, played: Played): Occasion[] {
  return activations
    .filter(({ repeat, at }) => !repeat && at < played.exchanges.length)
    .map(({ at, from, result }) => ({ ...played, at, broken: result !== "kept", owed: from < at }));
}

function calledUpBy(occasions: readonly Occasion[]): string[] {
  const scenarios = new Map<string, { kept: number; broken: number }>();
  for (const { scenario, broken } of occasions) {
    const tally = scenarios.get(scenario.id) ?? { kept: 0, broken: 0 };
    tally[broken ? "broken" : "kept"] += 1;
    scenarios.set(scenario.id, tally);
  }
  return [...scenarios]
    .map(([id, { kept, broken }]) => ({ id, both: kept > 0 && broken > 0 ? 1 : 0, often: kept + broken }))
    .sort((one, other) => other.both - one.both || other.often - one.often)
    .map(({ id }) => id);
}
