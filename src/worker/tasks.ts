import type { Checked } from "#domain/analysis/check-pack.ts";
import type { Finding } from "#domain/analysis/finding.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { PackTexts } from "#domain/pack/parse-book.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Hindsight } from "#domain/score/hindsight.ts";
import type { Trace } from "#domain/session/trace.ts";

/** The work that is done off the main thread: what each task is given, tells on the way, and answers. */
export type Tasks = {
  /** What would have passed. The scenario is dressed with the trace's seed. */
  hindsight: {
    given: { scenario: Scenario; book: Pick<Book, "rules" | "rubric" | "dimensions">; trace: Trace };
    told: Partial<Hindsight>;
    answer: Hindsight;
  };
  /** Everything that is to be said of a pack's files. */
  check: { given: { texts: PackTexts; locales: readonly string[] }; told: Checked; answer: Finding[] };
};

export type TaskName = keyof Tasks;

/** What goes to a worker: one task, once. */
export type Asked = { [N in TaskName]: { task: N; given: Tasks[N]["given"] } }[TaskName];

/** What comes back: any number of `told`, then `answer`; `failed` is a bug of ours. */
export type Reply<N extends TaskName> =
  | { kind: "told"; told: Tasks[N]["told"] }
  | { kind: "answer"; answer: Tasks[N]["answer"] }
  | { kind: "failed"; reason: string };
