import type { Rule } from "#domain/pack/rule.ts";
import type { OutcomeName, Scenario } from "#domain/pack/scenario.ts";
import type { Exchange } from "#domain/session/session.ts";
import { type Moment, momentsOf } from "./moment.ts";
import { close, EMPTY, type Memory, type Monitor, watch } from "./monitor.ts";
import { touchedMonitors } from "./monitors.ts";
import { type Activation, ruleVerdict, type Verdict } from "./verdict.ts";

/**
 * Every rule over a replayed trace.
 * @param outcome of the ending reached; `undefined` where the trainee left.
 */
export function judge(
  scenario: Scenario,
  rules: readonly Rule[],
  exchanges: readonly Exchange[],
  outcome: OutcomeName | undefined,
): Verdict {
  const moments = momentsOf(exchanges);
  const done = actsOffered(moments);
  return {
    rules: rules.map((rule) => {
      const excused = rule.unlessOutcome !== undefined && rule.unlessOutcome === outcome;
      const watched = excused ? [] : watchRule(scenario, rule, moments, done);
      const activations = watched.flatMap(({ monitor, memory, decided }) => [
        ...decided,
        ...close(monitor, memory, outcome),
      ]);
      return ruleVerdict(
        rule.id,
        activations.sort((one, other) => one.at - other.at),
      );
    }),
  };
}

/** One automaton of a rule after some turns: what it remembers, and what it decided so far. */
export type Watched = { monitor: Monitor; memory: Memory; decided: Activation[] };

/** A rule over the turns so far. */
export function watchRule(
  scenario: Scenario,
  rule: Rule,
  moments: readonly Moment[],
  done = actsOffered(moments),
): Watched[] {
  return touchedMonitors(scenario, rule, done).map((monitor) => {
    const decided: Activation[] = [];
    let memory: Memory = EMPTY;
    for (const moment of moments) {
      const step = watch(monitor, memory, moment);
      decided.push(...step.decided);
      memory = step.memory;
    }
    return { monitor, memory, decided };
  });
}

/** Every act that some offered choice would do. */
export function actsOffered(moments: readonly Moment[]): Set<string> {
  return new Set(moments.flatMap(({ options }) => options.flat().map(({ act }) => act)));
}
