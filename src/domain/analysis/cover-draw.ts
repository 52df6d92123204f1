import { apply, begin } from "#domain/machine/moves.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { randomOf } from "#domain/session/random.ts";
import type { Subject } from "./subject.ts";

/** A conversation that ends, and the nodes and choices it passes. */
export type Drawn = { choices: string[]; passes: ReadonlySet<string> };

const LONGEST = 60;

/** Conversations by seed; those that have not ended after so many turns are left out. */
export function drawn(subject: Subject, count: number): Drawn[] {
  return Array.from({ length: count }, (_, seed) => draw(subject, seed)).filter((each) => each !== undefined);
}

/** A conversation that takes good choices as often as its seed says, from hardly ever to nearly always. */
function draw(subject: Subject, seed: number): Drawn | undefined {
  const { whole } = subject;
  const random = randomOf(`cover ${seed}`);
  const keen = (seed % 8) / 8 + 0.1;
  const choices: string[] = [];
  let situation = 0;
  while (choices.length < LONGEST) {
    const open = whole.edges[situation] ?? [];
    if (open.length === 0) return drawnOf(subject, choices);
    const best = Math.max(...open.map(({ choice }) => choice.credit));
    const among = random() < keen ? open.filter(({ choice }) => choice.credit === best) : open;
    const taken = among[Math.floor(random() * among.length)] as (typeof open)[number];
    choices.push(taken.choice.id);
    situation = taken.to;
  }
  return undefined;
}

export function drawnOf({ whole }: Subject, choices: readonly string[]): Drawn {
  const passes = new Set<string>();
  let situation = 0;
  for (const id of choices) {
    const node = whole.situations[situation]?.node ?? "";
    passes.add(node).add(`${node}/${id}`);
    situation = whole.edges[situation]?.find(({ choice }) => choice.id === id)?.to ?? situation;
  }
  return { choices: [...choices], passes };
}

/** Whether the choices cannot all be made with a fault, or end elsewhere. */
export function leadsElsewhere(scenario: Scenario, faulty: Scenario, { choices }: Drawn): boolean {
  let [right, wrong] = [begin(scenario), begin(faulty)];
  for (const choice of choices) {
    const [next, other] = [apply(scenario, right, choice), apply(faulty, wrong, choice)];
    if (!next || !other) return true;
    [right, wrong] = [next.to, other.to];
  }
  return right.node !== wrong.node;
}
