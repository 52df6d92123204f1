import { useEffect, useState } from "react";
import type { Book } from "#domain/pack/pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import type { Hindsight } from "#domain/score/hindsight.ts";
import { runTask } from "#worker/run-task.ts";

export type Known = { told: Partial<Hindsight>; state: "working" | "done" | "failed" };

/** What would have passed, as far as it is known by now; the work ends when the debrief is left. */
export function useHindsight({ trace }: Attempt, scenario: Scenario, book: Book): Known {
  const [known, setKnown] = useState<Known>({ told: {}, state: "working" });
  useEffect(() => {
    const leaving = new AbortController();
    setKnown({ told: {}, state: "working" });
    const { rules, rubric, dimensions } = book;
    const given = { scenario, book: { rules, rubric, dimensions }, trace };
    runTask("hindsight", given, {
      signal: leaving.signal,
      onTold: (told) => setKnown({ told, state: "working" }),
    }).then(
      (told) => setKnown({ told, state: "done" }),
      () => leaving.signal.aborted || setKnown(({ told }) => ({ told, state: "failed" })),
    );
    return () => leaving.abort();
  }, [trace, scenario, book]);
  return known;
}
