import { type Expression, partsOf } from "#domain/expression/expression.ts";
import type { Graph } from "#domain/graph/explore.ts";
import { layoutOf } from "#domain/machine/state.ts";
import { type Act, nodeOf, type OutcomeName } from "#domain/pack/scenario.ts";
import type { Moment } from "#domain/rules/moment.ts";
import { close, EMPTY, type Memory, type Monitor, watch } from "#domain/rules/monitor.ts";
import { eventsOf } from "#domain/rules/monitors.ts";
import type { Activation } from "#domain/rules/verdict.ts";
import { finite } from "./finite-memory.ts";
import { viewsOf } from "./views.ts";

/** What the choices open in a situation do to an automaton: its next phase, and what each decides, if anything. */
export type Step = {
  next: number[];
  decided: Activation[][];
  decides: boolean;
  /** Whether every choice open there would break the rule, had there been another. */
  forces: boolean;
};

/**
 * One automaton over one graph. Its *phases* are its memories, numbered, with turn numbers left out and counters
 * capped, so there are finitely many; with the values of the turn before, where the rule asks what has just begun.
 * A second time through a node counts here like the first: what is broken there is told too.
 */
export type Stepper = {
  monitor: Monitor;
  step(phase: number, situation: number): Step;
  end(phase: number, outcome: OutcomeName): Activation[];
};

type Phase = { memory: Memory; prior?: readonly number[] };

export function stepperOf(graph: Graph, monitor: Monitor, everything: readonly Act[]): Stepper {
  const { scenario, rule, part } = monitor;
  const remembers = placesRead(monitor, true);
  const words = new Set(
    expressionsOf(monitor)
      .flatMap(partsOf)
      .flatMap((each) => (each.kind === "word" ? [each.name] : [])),
  );
  const views = viewsOf(scenario, graph, { words, places: placesRead(monitor) });
  const phases: Phase[] = [{ memory: EMPTY }];
  const numbers = new Map([[keyOf(phases[0] as Phase), 0]]);
  const { repair: _repair, ...unrepaired } = rule;
  const unmended: Monitor = { ...monitor, rule: unrepaired };
  const steps: Step[][] = [];
  const anything = everything.filter(({ act }) => words.has(act));
  const ends = new Map<string, Activation[]>();

  function keyOf({ memory, prior }: Phase): string {
    return JSON.stringify([memory, prior && remembers.map((place) => prior[place])]);
  }
  function numberOf(phase: Phase): number {
    const key = keyOf(phase);
    const number = numbers.get(key) ?? phases.length;
    if (number === phases.length) {
      phases.push(phase);
      numbers.set(key, number);
    }
    return number;
  }
  function momentsAt(phase: number, situation: number): Moment[] {
    const at = graph.situations[situation];
    const node = nodeOf(scenario, at?.node ?? "");
    const options = (graph.edges[situation] ?? []).map((edge) => edge.choice.acts);
    const { prior } = phases[phase] as Phase;
    return options.map((chosen) => ({
      ...{ turn: 0, repeat: false, addressed: node.addressed, checklist: node.tick !== undefined },
      ...{ values: at?.values ?? [], line: node.acts, options, chosen },
      ...(prior && { prior }),
    }));
  }
  return {
    monitor,
    step(phase, situation) {
      const known = steps[phase]?.[views[situation] as number];
      if (known) return known;
      const step: Step = { next: [], decided: [], decides: false, forces: false };
      const moments = momentsAt(phase, situation);
      for (const moment of moments) {
        const { memory, decided } = watch(monitor, (phases[phase] as Phase).memory, moment);
        const after: Phase = { memory: finite(memory) };
        if (remembers.length > 0) after.prior = moment.values;
        step.next.push(numberOf(after));
        step.decided.push(decided);
      }
      step.decides = step.decided.some((each) => each.length > 0);
      step.forces = moments.length > 0 && moments.every((moment) => wouldBreak(phase, moment));
      steps[phase] ??= [];
      (steps[phase] as Step[])[views[situation] as number] = step;
      return step;
    },
    end(phase, outcome) {
      const key = `${phase} ${outcome}`;
      const known = ends.get(key) ?? close(monitor, (phases[phase] as Phase).memory, outcome);
      ends.set(key, known);
      return known;
    },
  };

  /** Whether it is a breach once there is a choice that does nothing, and one that does everything. */
  function wouldBreak(phase: number, moment: Moment): boolean {
    if (part.kind !== "guard") return false;
    const options = [moment.chosen, [], anything];
    const { decided } = watch(unmended, (phases[phase] as Phase).memory, { ...moment, options });
    return decided.some((each) => each.result === "broken");
  }
}

/** Every expression that says what an automaton does. */
export function expressionsOf({ rule, part }: Pick<Monitor, "rule" | "part">): Expression[] {
  const { when, while: during, unless, repair, severity, scope } = rule;
  const around = [when, during, unless, repair?.by, scope?.after, scope?.until];
  const said = [...around, ...severity.map((each) => each.when)].filter((each) => each !== undefined);
  return [...eventsOf(part), ...said];
}

/** The places of the values that an automaton reads; or only of those that it asks whether they have just changed. */
export function placesRead(monitor: Monitor, changes = false): number[] {
  const all = expressionsOf(monitor).flatMap(partsOf);
  const parts = changes ? all.flatMap((each) => (each.kind === "becomes" ? partsOf(each.of) : [])) : all;
  const names = new Set(parts.flatMap((each) => (each.kind === "is" ? [each.name] : [])));
  const { variables } = layoutOf(monitor.scenario);
  return variables.flatMap(({ name }, place) =>
    names.has(name) || (names.has("mood") && name.endsWith(".mood")) ? [place] : [],
  );
}
