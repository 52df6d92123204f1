import type { Walk } from "#domain/pack/walks-file.ts";
import { drawn } from "./cover-draw.ts";
import type { Subject } from "./subject.ts";
import { play, shutAlong } from "./walks.ts";

const MANY = 400;

/**
 * Further conversations in which a choice with a guard is not open, for those that are open along every walk there is;
 * drawn by seed. A choice that is open whenever its node is passed has none.
 */
export function shutting(subject: Subject, walks: readonly Walk[]): string[][] {
  const missing = guarded(subject);
  for (const { choices } of walks) for (const each of shutBy(subject, choices)) missing.delete(each);
  const further: string[][] = [];
  if (missing.size === 0) return further;
  for (const { choices } of drawn(subject, MANY)) {
    const found = [...shutBy(subject, choices)].filter((each) => missing.delete(each));
    if (found.length > 0) further.push(choices);
  }
  return further;
}

/** The walks, each saying which choices were not open, every such choice at the first walk that shows it. */
export function withShut(subject: Subject, walks: readonly Walk[]): Walk[] {
  const missing = guarded(subject);
  return walks.map((walk) => {
    const shut = [...shutBy(subject, walk.choices)].filter((each) => missing.delete(each));
    return shut.length > 0 ? { ...walk, shut } : walk;
  });
}

function guarded({ scenario }: Subject): Set<string> {
  return new Set(
    Object.values(scenario.nodes).flatMap(({ id, choices }) =>
      choices.flatMap((choice) => (choice.when ? [`${id}/${choice.id}`] : [])),
    ),
  );
}

function shutBy({ scenario }: Subject, choices: readonly string[]): Set<string> {
  return shutAlong(play(scenario, choices).exchanges);
}
