import { apply, begin } from "#domain/machine/moves.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { judge } from "#domain/rules/judge.ts";
import { etiquetteOf } from "#domain/score/etiquette.ts";
import { outcomeOf } from "#domain/score/score.ts";
import { randomOf } from "#domain/session/random.ts";
import { type Fault, faultsOf } from "./cover-faults.ts";
import type { Subject } from "./subject.ts";
import { play } from "./walks.ts";

/** So many conversations are drawn for walks to be chosen from. */
const DRAWN = 240;
/** And so many for faults that show in where a conversation leads, which is quickly seen. */
const DRAWN_FOR_WAYS = 4000;
const LONGEST = 60;

type Drawn = { choices: string[]; passes: ReadonlySet<string> };

/**
 * Conversations to be walked besides: each shows a fault that none of the walks before it shows, by where it ends, by
 * the rules it breaks or by its etiquette. Drawn by seed, so always the same.
 */
export function sensing(subject: Subject, walked: readonly (readonly string[])[]): string[][] {
  const { scenario, book } = subject;
  const known = new Map<readonly string[], string>();
  const before = (choices: readonly string[]) => {
    const found = known.get(choices) ?? recordOf(subject, scenario, choices);
    known.set(choices, found);
    return found;
  };
  const shows = (fault: Fault, { choices, passes }: Drawn) =>
    passes.has(keyOf(fault)) && recordOf(subject, fault.scenario, choices) !== before(choices);
  const taken = walked.map((choices) => drawnOf(subject, choices));
  const many = Array.from({ length: DRAWN_FOR_WAYS }, (_, seed) => draw(subject, seed)).filter(
    (each) => each !== undefined,
  );
  const pool = many.slice(0, DRAWN);
  const added: Drawn[] = [];
  for (const fault of faultsOf(scenario, book.rules)) {
    if ([...added.toReversed(), ...taken].some((each) => shows(fault, each))) continue;
    const found =
      pool.find((each) => shows(fault, each)) ??
      many.find(
        (each) =>
          fault.leads && each.passes.has(keyOf(fault)) && leadsElsewhere(subject, fault, each.choices),
      );
    if (found) added.push(found);
  }
  return added.map(({ choices }) => choices);
}

function keyOf({ node, choice }: Pick<Fault, "node" | "choice">): string {
  return choice === undefined ? node : `${node}/${choice}`;
}

/** Whether the choices cannot all be made, or end elsewhere. */
function leadsElsewhere({ scenario }: Subject, fault: Fault, choices: readonly string[]): boolean {
  let [right, wrong] = [begin(scenario), begin(fault.scenario)];
  for (const choice of choices) {
    const [next, other] = [apply(scenario, right, choice), apply(fault.scenario, wrong, choice)];
    if (!next || !other) return true;
    [right, wrong] = [next.to, other.to];
  }
  return right.node !== wrong.node;
}

/** What a golden walk would hold of it, but for judgement, which needs the whole graph. */
function recordOf({ book }: Subject, scenario: Scenario, choices: readonly string[]): string {
  const { session, exchanges, stuck } = play(scenario, choices);
  if (stuck !== undefined) return `stuck ${stuck}`;
  const verdict = judge(scenario, book.rules, exchanges, outcomeOf(scenario, exchanges));
  const rules = verdict.rules.flatMap(({ rule, status }) =>
    status === "broken" || status === "repaired" ? [`${status} ${rule}`] : [],
  );
  return [session.at.node, etiquetteOf(book, verdict).percent, ...rules].join(" ");
}

/** A conversation that takes good choices as often as its seed says, from nearly always to hardly ever. */
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

function drawnOf({ whole }: Subject, choices: readonly string[]): Drawn {
  const passes = new Set<string>();
  let situation = 0;
  for (const id of choices) {
    const node = whole.situations[situation]?.node ?? "";
    passes.add(node).add(`${node}/${id}`);
    situation = whole.edges[situation]?.find(({ choice }) => choice.id === id)?.to ?? situation;
  }
  return { choices: [...choices], passes };
}
