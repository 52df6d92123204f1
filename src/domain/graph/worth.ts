import type { Rubric } from "#domain/pack/pack-file.ts";
import { type Choice, nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { type Edge, explore, type Graph } from "./explore.ts";
import { spineOf } from "./spine.ts";

/**
 * Shortfalls are counted in sixtieths of a decision of weight 1. Credits are thirds, or n-ths of a checklist of at
 * most six items, so every one is a whole number: sums are exact in whatever order, and equals are equal.
 */
export const UNIT = 60;

/** What every situation is still worth, as a shortfall: 0 where nothing needs to be lost any more. */
export type Worth = {
  graph: Graph;
  /** V*: the least that must be lost from each situation on, in sixtieths; infinite where no ending can be reached. */
  shortfall: Float64Array;
  /** Scored nodes that every way to an ending but a lost one passes. */
  spine: string[];
};

/**
 * V* over the explored graph. A choice costs weight × (1 − c), an ending what the rubric says; V*(s) is the least
 * total from s. As costs, unlike rewards, these are finite and unique on loops too. Found by sweeping backward
 * until nothing falls (Bellman–Ford); V*(start) is 0 exactly when a conversation worth 100 exists.
 */
export function worthOf(scenario: Scenario, endings: Rubric["endings"], graph = explore(scenario)): Worth {
  const { situations, edges } = graph;
  const shortfall = new Float64Array(situations.length).fill(Number.POSITIVE_INFINITY);
  situations.forEach(({ node }, index) => {
    const { ending } = nodeOf(scenario, node);
    if (ending) shortfall[index] = UNIT * endings[ending.outcome];
  });
  const costs = edges.map((open, index) => costsOf(scenario, situations[index]?.node ?? "", open));
  for (let fell = true; fell; ) {
    fell = false;
    for (let index = edges.length - 1; index >= 0; index -= 1) {
      const least = leastOf(edges[index] as Edge[], costs[index] as number[], shortfall);
      if (least < (shortfall[index] as number)) {
        shortfall[index] = least;
        fell = true;
      }
    }
  }
  return { graph, shortfall, spine: spineOf(scenario, graph) };
}

function leastOf(open: readonly Edge[], costs: readonly number[], shortfall: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < open.length; index += 1) {
    const total = (costs[index] as number) + (shortfall[(open[index] as Edge).to] as number);
    if (total < least) least = total;
  }
  return least;
}

/** What each open choice costs by itself, in sixtieths: weight × (1 − c); nothing at a node that is only talk. */
function costsOf(scenario: Scenario, nodeId: string, open: readonly Edge[]): number[] {
  const { scored, weight } = nodeOf(scenario, nodeId);
  const fit = appropriatenessOf(open.map((edge) => edge.choice));
  return fit.map((c) => (scored && c !== null ? weight * Math.round(UNIT * (1 - c)) : 0));
}

/** c = (credit − least offered) ÷ (most − least), 0–1, for each of the choices offered; null where all are alike. */
export function appropriatenessOf(offered: readonly Pick<Choice, "credit">[]): (number | null)[] {
  const credits = offered.map((choice) => choice.credit);
  const [least, most] = [Math.min(...credits), Math.max(...credits)];
  return credits.map((credit) => (most === least ? null : (credit - least) / (most - least)));
}

/** Q*, in sixtieths: the least total shortfall after each open choice of situation `number`, in the edges' order. */
export function shortfallsAfter(scenario: Scenario, { graph, shortfall }: Worth, number: number): number[] {
  const open = graph.edges[number] ?? [];
  const costs = costsOf(scenario, graph.situations[number]?.node ?? "", open);
  return open.map((edge, index) => (costs[index] as number) + (shortfall[edge.to] as number));
}

/**
 * p = 1 − (Q − V*) ÷ (max Q − V*), 0–1, for each open choice: how much of what could still be had it leaves.
 * Null where all lead equally far, or where the graph was not seen whole.
 */
export function prospectsAt(scenario: Scenario, worth: Worth, number: number): (number | null)[] {
  const after = shortfallsAfter(scenario, worth, number);
  const [least, most] = [Math.min(...after), Math.max(...after)];
  const unknown = !worth.graph.complete || !Number.isFinite(most) || most === least;
  return after.map((q) => (unknown ? null : 1 - (q - least) / (most - least)));
}

/** The worth of a choice in whole percent, from c and p; null where neither says anything. */
export function valueFrom(appropriateness: number | null, prospects: number | null): number | null {
  const known = [appropriateness, prospects].filter((each) => each !== null);
  if (known.length === 0) return null;
  const mean = (100 * known.reduce((sum, each) => sum + each, 0)) / known.length;
  return Math.floor(mean + 0.5 + NOISE);
}

/** So that an exact half is rounded up whichever way its sum was rounded. */
const NOISE = 1e-9;

/** v of each open choice of situation `number`, in the edges' order; null throughout where there is no decision. */
export function valuesAt(scenario: Scenario, worth: Worth, number: number): (number | null)[] {
  const open = worth.graph.edges[number] ?? [];
  if (!nodeOf(scenario, worth.graph.situations[number]?.node ?? "").scored) return open.map(() => null);
  const prospects = prospectsAt(scenario, worth, number);
  return appropriatenessOf(open.map((edge) => edge.choice)).map((c, index) =>
    valueFrom(c, prospects[index] ?? null),
  );
}
