import type { Graph } from "#domain/graph/explore.ts";
import { readVariable } from "#domain/machine/state.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { OutcomeName, Scenario } from "#domain/pack/scenario.ts";
import { type Moment, momentsOf } from "#domain/rules/moment.ts";
import { close, EMPTY, type Memory, type Monitor, watch } from "#domain/rules/monitor.ts";
import { actsDone, touchedMonitors } from "#domain/rules/monitors.ts";
import type { Activation } from "#domain/rules/verdict.ts";
import { exchangeAt } from "./fewest-changes-exchange.ts";
import { interner } from "./fewest-changes-intern.ts";

/** A turn as rules tell it apart: where it stands, what is chosen, where the turn before stood (−1: none). */
export type Turning = { at: number; choice: number; prior: number; repeat: boolean; turn: number };

/** What a turn decided: rule by number, result, and whether it counts; a critical breach counts even at a repeat. */
export type Decided = { rule: number; result: Activation["result"]; repeat: boolean; critical: boolean };

export type RuleWatch = {
  /** What all rules remember before the first turn; as everywhere here, a number that stands for it. */
  start: number;
  step(memory: number, turning: Turning): { memory: number; decided: readonly Decided[] };
  close(memory: number, outcome: OutcomeName): readonly Decided[];
};

type Watched = { monitor: Monitor; rule: number; reads: string[]; looksBack: boolean };

/**
 * All rules of a pack as one automaton, worked out as far as it is asked about: what a monitor makes of a turn is asked
 * of `rules/monitor.ts` once for each memory, choice, offer and reading of the variables that its rule reads.
 */
export function ruleWatch(scenario: Scenario, rules: readonly Rule[], graph: Graph): RuleWatch {
  const done = actsDone(scenario);
  const watched: Watched[] = rules.flatMap((rule, number) =>
    touchedMonitors(scenario, rule, done).map((monitor) => ({
      monitor,
      rule: number,
      ...readsOf(scenario, rule),
    })),
  );
  const memories = interner<Memory>();
  const whole = interner<number[]>();
  const offers = interner<string[]>();
  const joint = new Map<string, { memory: number; decided: Decided[] }>();
  const single = new Map<string, { memory: number; decided: Decided[] }>();
  const situation = (number: number) => graph.situations[number] as Graph["situations"][number];
  const momentAt = ({ at, choice, prior, repeat, turn }: Turning): Moment => {
    const chosen = graph.edges[at]?.[choice]?.choice.id as string;
    const [moment] = momentsOf([exchangeAt(scenario, situation(at), chosen)]) as [Moment];
    return { ...moment, turn, repeat, ...(prior >= 0 && { prior: situation(prior).values }) };
  };
  const reading = (number: number, reads: readonly string[]) =>
    reads.map((name) => String(readVariable(scenario, situation(number).values, name))).join();

  function one(index: number, memory: number, turning: Turning, offer: number, moment: () => Moment) {
    const { monitor, rule, reads, looksBack } = watched[index] as Watched;
    const { at, choice, prior, repeat, turn } = turning;
    const back = looksBack && prior >= 0 ? reading(prior, reads) : "";
    const key = [index, memory, offer, choice, turn, repeat, reading(at, reads), back].join("|");
    const known = single.get(key);
    if (known) return known;
    const step = watch(monitor, memories.at(memory), moment());
    const found = { memory: memories.of(step.memory), decided: step.decided.map((each) => told(rule, each)) };
    single.set(key, found);
    return found;
  }

  return {
    start: whole.of(watched.map(() => memories.of(EMPTY))),
    step(memory, turning) {
      const { at, choice, prior, repeat, turn } = turning;
      const key = [memory, at, choice, prior, repeat, turn].join("|");
      const known = joint.get(key);
      if (known) return known;
      const open = (graph.edges[at] ?? []).map((edge) => edge.choice.id);
      const offer = offers.of([situation(at).node, ...open]);
      let made: Moment | undefined;
      const moment = () => {
        made ??= momentAt(turning);
        return made;
      };
      const steps = whole.at(memory).map((each, index) => one(index, each, turning, offer, moment));
      const found = {
        memory: whole.of(steps.map((step) => step.memory)),
        decided: steps.flatMap((step) => step.decided),
      };
      joint.set(key, found);
      return found;
    },
    close(memory, outcome) {
      return whole.at(memory).flatMap((each, index) => {
        const { monitor, rule } = watched[index] as Watched;
        return close(monitor, memories.at(each), outcome).map((activation) => told(rule, activation));
      });
    },
  };
}

function told(rule: number, { result, repeat, severity }: Activation): Decided {
  return { rule, result, repeat, critical: severity === "critical" };
}

/** The variables that a rule's expressions name, and whether it compares with the turn before. */
function readsOf(scenario: Scenario, rule: Rule): { reads: string[]; looksBack: boolean } {
  const names = new Set<string>();
  let looksBack = false;
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { kind, name } = value as { kind?: unknown; name?: unknown };
    if (kind === "is") names.add(String(name));
    if (kind === "becomes") looksBack = true;
    Object.values(value).forEach(visit);
  };
  visit(rule);
  // `mood` is the mood of whoever is addressed, or of the person a copy of the rule is about.
  const moods = names.has("mood") ? scenario.variables.filter((each) => each.name.endsWith(".mood")) : [];
  return {
    reads: [...names, ...moods.map((each) => each.name)].filter((name) => name !== "mood"),
    looksBack,
  };
}
