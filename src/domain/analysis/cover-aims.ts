import { apply } from "#domain/machine/moves.ts";
import { planOf } from "#domain/machine/plan.ts";
import type { Choice, Node } from "#domain/pack/scenario.ts";
import { nodeOf } from "#domain/pack/scenario.ts";
import { tickedBy } from "#domain/pack/tick.ts";
import type { Subject } from "./subject.ts";

/** What golden walks are to pass: choices, branches of `to`, entries of `whenever`, and ways in which choices are offered. */
export type AimKind = "choice" | "branch" | "whenever" | "offer";
export type Aim = { kind: AimKind; name: string };

/** Every aim that some conversation reaches, and which of them an open choice of a situation comes to. */
export type Aims = { all: readonly Aim[]; at(situation: number, edge: number): readonly number[] };

const known = new WeakMap<Subject["whole"], Aims>();

/**
 * Goes through every choice of every situation once. Of a checklist, each item is to be ticked once and left once,
 * not each of its 2ⁿ ways to be filled in.
 */
export function aimsOf({ scenario, whole }: Subject): Aims {
  const found = known.get(whole);
  if (found) return found;
  const all: Aim[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (kind: AimKind, name: string): number => {
    const key = `${kind} ${name}`;
    const number = numbers.get(key) ?? all.length;
    if (number === all.length) {
      numbers.set(key, number);
      all.push({ kind, name });
    }
    return number;
  };
  const plan = planOf(scenario);
  const at = whole.edges.map((open, situation) => {
    const from = whole.situations[situation] as (typeof whole.situations)[number];
    const node = nodeOf(scenario, from.node);
    const offer = node.choices.some(({ when }) => when !== undefined)
      ? [numberOf("offer", `${node.id}: ${open.map(({ choice }) => choice.id).join(" ")}`)]
      : [];
    return open.map(({ choice }) => {
      const reached = [...offer, ...namesOf(node, choice).map((name) => numberOf("choice", name))];
      const move = apply(scenario, from, choice.id);
      if (!move) return reached;
      const isTaken = ({ when }: { when?: (values: readonly number[]) => boolean }) =>
        !when || when(move.after);
      if (move.interrupted) {
        return [...reached, numberOf("whenever", String(plan.whenever.findIndex(isTaken) + 1))];
      }
      const to = plan.nodes.get(node.id)?.choices.find((each) => each.choice === choice)?.to ?? [];
      if (to.length < 2) return reached;
      const owner = node.tick ? node.id : `${node.id}/${choice.id}`;
      return [...reached, numberOf("branch", `${owner} to ${to.findIndex(isTaken) + 1}`)];
    });
  });
  const aims: Aims = { all, at: (situation, edge) => at[situation]?.[edge] ?? [] };
  known.set(whole, aims);
  return aims;
}

function namesOf(node: Node, choice: Choice): string[] {
  if (!node.tick) return [`${node.id}/${choice.id}`];
  const ticked = new Set(tickedBy(node, choice.id).map(({ id }) => id));
  return node.tick.map(({ id }) => `${node.id}/${id} ${ticked.has(id) ? "ticked" : "left"}`);
}

/** The aims that a list of choices comes to, as far as it can be walked. */
export function aimsAlong(subject: Subject, choices: readonly string[]): Set<number> {
  const { at } = aimsOf(subject);
  const reached = new Set<number>();
  let situation = 0;
  for (const id of choices) {
    const open = subject.whole.edges[situation] ?? [];
    const edge = open.findIndex(({ choice }) => choice.id === id);
    if (edge === -1) return reached;
    for (const aim of at(situation, edge)) reached.add(aim);
    situation = (open[edge] as (typeof open)[number]).to;
  }
  return reached;
}
