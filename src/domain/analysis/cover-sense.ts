import type { Book } from "#domain/pack/pack.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { judge } from "#domain/rules/judge.ts";
import { etiquetteOf } from "#domain/score/etiquette.ts";
import { outcomeOf } from "#domain/score/score.ts";
import { type Drawn, drawn, drawnOf, leadsElsewhere } from "./cover-draw.ts";
import { type Fault, faultsOf } from "./cover-faults.ts";
import type { Subject } from "./subject.ts";
import { moodsAt, play } from "./walks.ts";

/**
 * So many conversations are drawn to choose from; only the first few for faults that show in the rules alone, which
 * take long to tell (docs/mutation.md says what more of them brought: next to nothing).
 */
const [MANY, FEW] = [4000, 240];

/**
 * Conversations to be walked besides: each shows a fault that none of the walks before it shows, by where it ends, by
 * the rules it breaks or by its etiquette. Drawn by seed, so always the same.
 */
export function sensing(subject: Subject, walked: readonly (readonly string[])[]): string[][] {
  const { scenario, book } = subject;
  const many = drawn(subject, MANY);
  const taken = walked.map((choices) => drawnOf(subject, choices));
  const asIs = whole(scenario, book);
  for (const fault of faultsOf(scenario, book.rules)) {
    const passing = (all: readonly Drawn[]) =>
      all.filter(({ passes }) =>
        passes.has(fault.choice === undefined ? fault.node : `${fault.node}/${fault.choice}`),
      );
    const shows = showing(subject, fault, asIs);
    if (passing(taken).some(shows)) continue;
    const found =
      passing(many.slice(0, FEW)).find(shows) ??
      (fault.kind === "act"
        ? undefined
        : passing(many).find((each) => leadsElsewhere(scenario, fault.scenario, each)));
    if (found) taken.push(found);
  }
  return taken.slice(walked.length).map(({ choices }) => choices);
}

/** Whether a conversation ends elsewhere, or what its walk holds is another, with a fault than without. */
function showing(
  { scenario, book }: Subject,
  fault: Fault,
  asIs: (choices: readonly string[]) => string,
): (each: Drawn) => boolean {
  return ({ choices }) => {
    if (fault.kind === "act") {
      const heard = (each: Scenario) => told(each, fault.heardBy, choices).counts;
      if (heard(scenario) === heard(fault.scenario)) return false;
    }
    return asIs(choices) !== whole(fault.scenario, book)(choices);
  };
}

/** Everything that a walk holds of a conversation but its judgement, worked out once for each. */
function whole(scenario: Scenario, book: Book): (choices: readonly string[]) => string {
  const known = new Map<readonly string[], string>();
  return (choices) => {
    const before = known.get(choices);
    if (before !== undefined) return before;
    const { end, felt, verdict, statuses } = told(scenario, book.rules, choices);
    const etiquette = verdict && etiquetteOf(book, verdict);
    const all = [end, felt, etiquette?.percent, etiquette?.calledUp, statuses].join();
    known.set(choices, all);
    return all;
  };
}

function told(scenario: Scenario, rules: readonly Rule[], choices: readonly string[]) {
  const { session, exchanges, stuck } = play(scenario, choices);
  if (stuck !== undefined) return { end: `stuck ${stuck}`, felt: "", counts: "", statuses: "" };
  const verdict = judge(scenario, rules, exchanges, outcomeOf(scenario, exchanges));
  const statuses = verdict.rules.map(({ rule, status }) =>
    status === "broken" || status === "repaired" ? `${status} ${rule}` : "",
  );
  const counts = verdict.rules.map(({ kept, broken, repaired }) => `${kept} ${broken} ${repaired}`);
  const felt = moodsAt(scenario, session.at)
    .map(([, mood]) => mood)
    .join();
  return { end: session.at.node, felt, verdict, counts: counts.join(), statuses: statuses.join() };
}
