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
 * keeps it, of those with the shortest texts; where there is none, a turn that broke it and another that kept it. A
 * rule that no walk calls up is looked for one step beside them.
 */
export function samplesOf(rules: readonly Rule[], walked: readonly Walked[]): Map<string, RuleSamples> {
  const occasions = new Map<string, Occasion[]>(rules.map(({ id }) => [id, []]));
  const note = (asked: readonly Rule[], played: Played) => {
    const { scenario, choices, exchanges, ending } = played;
    const outcome = ending ? nodeOf(scenario, ending).ending?.outcome : "good";
    for (const each of judge(scenario, asked, exchanges, outcome).rules)
      occasions.get(each.rule)?.push(...occasionsIn(each, { scenario, choices, exchanges }));
  };
  const played = walked.flatMap(({ scenario, walks }) =>
    walks.flatMap(({ choices }) => playedIn(scenario, choices)),
  );
  for (const each of played) note(rules, each);
  const unseen = rules.filter(({ id }) => occasions.get(id)?.length === 0);
  if (unseen.length > 0) for (const each of detoursOf(played)) note(unseen, each);
  return new Map(
    rules.map((rule) => {
      const own = occasions.get(rule.id) ?? [];
      const shown = pairIn(rule, rules, own) ?? { ...wrongIn(own), ...rightIn(rule, own) };
      return [rule.id, { ...shown, calledUpBy: calledUpBy(own) }] as const;
    }),
  );
}

function playedIn(scenario: Scenario, choices: readonly string[]): Played[] {
  const { session, exchanges, stuck } = play(scenario, choices);
  return stuck === undefined ? [{ scenario, choices, exchanges, ending: session.at.node }] : [];
}

/** Walks as far as a turn, and there one of the other choices; each choice of a node once. */
function detoursOf(played: readonly Played[]): Played[] {
  const seen = new Set<string>();
  return played.flatMap(({ scenario, choices, exchanges }) =>
    exchanges.flatMap(({ node, offered }, at) =>
      offered.flatMap(({ id }): Played[] => {
        const key = `${scenario.id}/${node.id}/${id}`;
        if (seen.has(key)) return [];
        seen.add(key);
        const way = [...choices.slice(0, at), id];
        return [{ scenario, choices: way, exchanges: play(scenario, way).exchanges }];
      }),
    ),
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
