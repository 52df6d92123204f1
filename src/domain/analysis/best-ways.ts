import { shortfallsAfter } from "#domain/graph/worth.ts";
import { everythingDone, type Occasions } from "./occasions.ts";
import { type Breach, type Product, productOf } from "./product.ts";
import { type Stepper, stepperOf } from "./stepper.ts";
import type { Subject } from "./subject.ts";

/** Whether some conversation among the best there are keeps every rule. */
export type BestWays =
  | { kind: "kept" }
  | { kind: "unknown"; states: number }
  | { kind: "broken"; rules: string[]; node: string; choice?: string; way: string[] };

const MOST = 200_000;

/**
 * Goes along those choices only that lose nothing (Q* = V*). Rules that no such way breaks are put aside; one that
 * every such way breaks is the answer; what is left is watched jointly, as far as the budget goes.
 */
export function bestWays(subject: Subject): BestWays {
  const found = known.get(subject) ?? findBestWays(subject);
  known.set(subject, found);
  return found;
}

const known = new WeakMap<Subject, BestWays>();

function findBestWays(subject: Subject): BestWays {
  const { whole: graph, worth, scenario } = subject;
  const least = new Map<number, boolean[]>();
  const open = (situation: number, edge: number): boolean => {
    const at = subject.inSmall(situation);
    const known =
      least.get(at) ?? shortfallsAfter(scenario, worth, at).map((q) => q <= (worth.shortfall[at] as number));
    least.set(at, known);
    return known[edge] as boolean;
  };
  const everything = everythingDone(scenario, subject.book);
  const broken: { rule: Occasions["rule"]; stepper: Stepper; product: Product }[] = [];
  for (const { rule, runs } of subject.occasions) {
    for (const { monitor } of runs.filter(({ product }) => slipsIn(product).length > 0)) {
      const stepper = stepperOf(graph, monitor, everything);
      const product = productOf(graph, stepper, { open, most: MOST });
      if (slipsIn(product).length > 0) broken.push({ rule, stepper, product });
    }
  }
  if (broken.length === 0) return { kind: "kept" };
  const steppers = broken.map((each) => each.stepper);
  const ending = jointly(subject, steppers, open);
  if (ending === true) return { kind: "kept" };
  if (ending !== false) return { kind: "unknown", states: ending };
  const alone = broken.filter(({ stepper }) => jointly(subject, [stepper], open) === false);
  const { product } = (alone[0] ?? broken[0]) as (typeof broken)[number];
  const rules = (alone.length > 0 ? alone : broken).map(({ rule }) => rule.id);
  const breach = slipsIn(product)[0] as Breach;
  const edge = breach.edge === undefined ? undefined : graph.edges[breach.situation]?.[breach.edge];
  return {
    ...{ kind: "broken", rules: [...new Set(rules)], node: graph.situations[breach.situation]?.node ?? "" },
    ...(edge && { choice: edge.choice.id }),
    way: [...product.wayTo(breach.state), ...(edge ? [edge.choice.id] : [])],
  };
}

/** A rule is kept where it was neither broken nor had to be made good. */
function slipsIn({ breaches, repairs }: Product): Breach[] {
  return [...breaches, ...repairs];
}

/** Whether the open choices lead to an ending with none of the automata broken; how many states were seen, if unknown. */
function jointly(
  { whole: graph, scenario }: Subject,
  steppers: readonly Stepper[],
  open: (situation: number, edge: number) => boolean,
): boolean | number {
  const start = { situation: 0, phases: steppers.map(() => 0) };
  const seen = new Set([`0 ${start.phases.join()}`]);
  const queue = [start];
  for (let next = 0; next < queue.length; next += 1) {
    if (queue.length > MOST) return queue.length;
    const { situation, phases } = queue[next] as typeof start;
    const ending = scenario.nodes[graph.situations[situation]?.node ?? ""]?.ending;
    if (ending) {
      const ends = steppers.flatMap((stepper, index) => stepper.end(phases[index] as number, ending.outcome));
      if (!ends.some(({ result }) => result !== "kept")) return true;
      continue;
    }
    const steps = steppers.map((stepper, index) => stepper.step(phases[index] as number, situation));
    (graph.edges[situation] ?? []).forEach(({ to }, edge) => {
      const breaks = steps.some(({ decided }) => decided[edge]?.some(({ result }) => result !== "kept"));
      if (breaks || !open(situation, edge)) return;
      const after = steps.map((step) => step.next[edge] as number);
      const key = `${to} ${after.join()}`;
      if (seen.has(key)) return;
      seen.add(key);
      queue.push({ situation: to, phases: after });
    });
  }
  return false;
}
