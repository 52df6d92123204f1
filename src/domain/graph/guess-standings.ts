import { nodeOf, type OutcomeName, type Scenario } from "#domain/pack/scenario.ts";
import type { Step } from "./chances-walk.ts";
import { type Seen, seenOf } from "./guess-seen.ts";
import { valuesAt, type Worth } from "./worth.ts";

/** A step that also says what it adds to judgement: `earned` to Σ weight × value, `all` to what that is divided by. */
export type ScoredStep = Step & { earned: number; all: number };

/**
 * Situations told apart by those of the past that judgement depends on: what has been passed where it may be met
 * again. Standing 0 is the start. A walk over these knows of every step what it earns.
 */
export type Standings = {
  situation: number[];
  steps: ScoredStep[][];
  /** Of standings at an ending, how it ended. */
  outcome: (OutcomeName | undefined)[];
  /** What judgement is divided by before the first turn: the weight of the whole spine. */
  spineWeight: number;
  /** The most bits any standing needed. */
  bits: number;
};

/** Why there is no answer, and how far it got. */
export type Beyond = { known: false; why: "situations" | "bits" | "standings"; reached: number };

const MOST_BITS = 12;
const MOST_STANDINGS = 250_000;

/** The standings of a scenario, all steps of random play with them. */
export function standingsOf(scenario: Scenario, worth: Worth): Standings | Beyond {
  const { graph, spine } = worth;
  if (!graph.complete) return { known: false, why: "situations", reached: graph.situations.length };
  const seen = seenOf(scenario, graph);
  const bits = seen
    ? seen.open.reduce((most, each) => Math.max(most, each.length), 0)
    : Number.MAX_SAFE_INTEGER;
  if (!seen || bits > MOST_BITS) return { known: false, why: "bits", reached: bits };
  const onSpine = new Set(spine);
  const spineWeight = spine.reduce((sum, id) => sum + nodeOf(scenario, id).weight, 0);
  const numbers = new Map([[0, 0]]);
  const situation = [0];
  const masks = [0];
  const steps: ScoredStep[][] = [];
  const worths = new Map<number, (number | null)[]>();
  for (let next = 0; next < situation.length; next += 1) {
    if (situation.length > MOST_STANDINGS) return { known: false, why: "standings", reached: MOST_STANDINGS };
    const at = situation[next] as number;
    const mask = masks[next] as number;
    const node = nodeOf(scenario, graph.situations[at]?.node ?? "");
    const fresh = node.scored && !hasSeen(seen, at, mask, node.id);
    const values = worths.get(at) ?? valuesAt(scenario, worth, at);
    worths.set(at, values);
    const open = graph.edges[at] ?? [];
    const merged = new Map<string, ScoredStep>();
    open.forEach(({ to }, index) => {
      const value = values[index] ?? null;
      const owed = onSpine.has(node.id) ? node.weight : 0;
      const counted = value === null ? 0 : node.weight;
      const [earned, all] = fresh ? [counted * (value ?? 0), counted - owed] : [0, 0];
      const onward = maskAfter(seen, at, mask, node.id, to);
      const key = to * 2 ** MOST_BITS + onward;
      const number = numbers.get(key) ?? situation.length;
      if (number === situation.length) {
        numbers.set(key, number);
        situation.push(to);
        masks.push(onward);
      }
      const same = `${number} ${earned}`;
      const step = merged.get(same) ?? { to: number, chance: 0, earned, all };
      merged.set(same, { ...step, chance: step.chance + 1 });
    });
    steps.push([...merged.values()].map((step) => ({ ...step, chance: step.chance / open.length })));
  }
  const outcome = situation.map((at) => nodeOf(scenario, graph.situations[at]?.node ?? "").ending?.outcome);
  return { situation, steps, outcome, spineWeight, bits };
}

function hasSeen(seen: Seen, at: number, mask: number, node: string): boolean {
  const bit = (seen.open[at] as readonly string[]).indexOf(node);
  return bit >= 0 ? (mask & (1 << bit)) !== 0 : seen.surely(at, node);
}

/** The bits of the next situation: passed before, or passed now. */
function maskAfter(seen: Seen, at: number, mask: number, node: string, to: number): number {
  return (seen.open[to] as readonly string[]).reduce(
    (bits, each, bit) => (each === node || hasSeen(seen, at, mask, each) ? bits | (1 << bit) : bits),
    0,
  );
}

export function isBeyond(found: object): found is Beyond {
  return "known" in found && found.known === false;
}
