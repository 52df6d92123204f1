import { type AimKind, aimsAlong, aimsOf } from "./cover-aims.ts";
import { isGenerated } from "./cover-walk.ts";
import type { Subject } from "./subject.ts";

type Share = { walked: number; of: number };

/** How much of what can be reached the golden walks pass. */
export type Coverage = {
  walks: { byHand: number; generated: number };
  /** `choices`: of a checklist, each item ticked and each item left. `offers`: ways in which guarded choices are offered. */
  choices: Share;
  branches: Share;
  whenever: Share;
  offers: Share;
  /** What no walk passes, by name. */
  missing: string[];
};

export function coverageOf(subject: Subject): Coverage {
  const { walks = [] } = subject;
  const { all } = aimsOf(subject);
  const reached = new Set(walks.flatMap(({ choices }) => [...aimsAlong(subject, choices)]));
  const share = (kind: AimKind): Share => {
    const aims = [...all.entries()].filter(([, aim]) => aim.kind === kind);
    return { walked: aims.filter(([number]) => reached.has(number)).length, of: aims.length };
  };
  const generated = walks.filter(isGenerated).length;
  return {
    walks: { byHand: walks.length - generated, generated },
    ...{ choices: share("choice"), branches: share("branch") },
    ...{ whenever: share("whenever"), offers: share("offer") },
    missing: all.flatMap(({ kind, name }, number) =>
      reached.has(number) ? [] : [kind === "whenever" ? `${kind} ${name}` : name],
    ),
  };
}
