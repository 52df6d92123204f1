import type { Walk } from "#domain/pack/walks-file.ts";
import { assess } from "#domain/score/assess.ts";
import type { Subject } from "./subject.ts";
import { comesTo, play } from "./walks.ts";

/** Whether `walks --cover` wrote a walk, and may write it anew. */
export function isGenerated({ id }: Pick<Walk, "id">): boolean {
  return /^cover-\d+$/.test(id);
}

/** A golden walk of these choices with everything that comes of them filled in. */
export function walkOf(subject: Subject, id: string, title: string, choices: readonly string[]): Walk {
  const { scenario, book, worth } = subject;
  const { session, exchanges } = play(scenario, choices);
  const { verdict, score } = assess(scenario, book, worth, exchanges);
  const having = (status: string) =>
    verdict.rules.filter((each) => each.status === status).map((each) => each.rule);
  return {
    ...{ id, title, choices: [...choices], ending: session.at.node },
    ...{ broken: having("broken"), repaired: having("repaired") },
    score: comesTo(scenario, session, score),
  };
}

/** The score of a walk as it is now; none where it cannot be walked to its end. */
export function scoreNow(subject: Subject, walk: Walk): Walk["score"] {
  if (play(subject.scenario, walk.choices).stuck !== undefined) return undefined;
  return walkOf(subject, walk.id, walk.title, walk.choices).score;
}
