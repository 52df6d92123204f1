import type { Graph } from "#domain/graph/explore.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Rule, RuleSeverity } from "#domain/pack/rule.ts";
import type { Act, Scenario } from "#domain/pack/scenario.ts";
import type { Monitor } from "#domain/rules/monitor.ts";
import { actsDone, touchedMonitors } from "#domain/rules/monitors.ts";
import { type Product, productOf } from "./product.ts";
import { type Quotient, quotientOf } from "./quotient.ts";
import { placesRead, stepperOf } from "./stepper.ts";

/** One rule over every conversation of a scenario: an automaton and its product with the graph, for each person and part. */
export type Occasions = {
  rule: Rule;
  runs: { monitor: Monitor; product: Product }[];
  complete: boolean;
  states: number;
  calledUp: boolean;
};

/** A breach at a choice, in the terms of the file. */
export type BrokenAt = { node: string; choice: string; severity: RuleSeverity };

/**
 * What can become of a rule in a scenario. Automata that no choice can call up are left out.
 * @param everything what a choice that did everything would do.
 */
export function occasionsOf(
  scenario: Scenario,
  quotients: Quotients,
  rule: Rule,
  everything: readonly Act[],
): Occasions {
  const runs = touchedMonitors(scenario, rule, actsDone(scenario)).map((monitor) => {
    const { graph, inSmall } = quotients(placesRead(monitor));
    const stepper = stepperOf(graph, monitor, everything);
    const product = productOf(graph, stepper);
    const small = <T extends { situation: number }>(each: T) => ({
      ...each,
      situation: inSmall(each.situation),
    });
    const { breaches, forced } = product;
    return { monitor, product: { ...product, breaches: breaches.map(small), forced: forced.map(small) } };
  });
  return {
    ...{ rule, runs },
    complete: runs.every(({ product }) => product.complete),
    states: runs.reduce((sum, { product }) => sum + product.states, 0),
    calledUp: runs.some(({ product }) => product.calledUp),
  };
}

/** The graph in which situations are one that go on alike and have the same values at some places; and the way back. */
export type Quotients = (places: readonly number[]) => { graph: Graph; inSmall(situation: number): number };

/** Graphs for automata that read some of the state, each made once. `small` is the one for those that read none. */
export function quotientsOf(whole: Graph, small: Quotient): Quotients {
  const made = new Map<string, ReturnType<Quotients>>([
    ["", { graph: small.graph, inSmall: (each) => each }],
  ]);
  return (places) => {
    const key = places.join();
    const known = made.get(key);
    if (known) return known;
    const { graph, first } = quotientOf(whole, places);
    const quotient = { graph, inSmall: (each: number) => small.standsFor[first[each] as number] as number };
    made.set(key, quotient);
    return quotient;
  };
}

/** Where a rule can be broken by choosing, each node and choice once. */
export function brokenAt({ situations, edges }: Graph, { runs }: Occasions): BrokenAt[] {
  const found = new Map<string, BrokenAt>();
  for (const { product } of runs) {
    for (const { situation, edge, severity } of product.breaches) {
      if (edge === undefined) continue;
      const node = situations[situation]?.node ?? "";
      const choice = edges[situation]?.[edge]?.choice.id ?? "";
      found.set(`${node} ${choice} ${severity}`, { node, choice, severity });
    }
  }
  return [...found.values()];
}

/** Every act of the staff's vocabulary, done to everybody. */
export function everythingDone(scenario: Scenario, { acts }: Book): Act[] {
  return Object.keys(acts.staff).flatMap((act) => scenario.cast.map(({ id }) => ({ act, who: id })));
}
