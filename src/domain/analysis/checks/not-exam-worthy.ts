import type { Check } from "#domain/analysis/check.ts";
import { lostByTo } from "./lost-by-to.ts";
import { lostEarly } from "./lost-early.ts";
import { thinSpine } from "./thin-spine.ts";
import { tooFewDecisions } from "./too-few-decisions.ts";

/** Sums up why a scenario is for practice only and not for an examination. */
export const notExamWorthy: Check = {
  code: "CHK035",
  name: "not-exam-worthy",
  severity: "info",
  proof: true,
  find: (subject) => {
    const wanting = [lostEarly, lostByTo, tooFewDecisions, thinSpine].filter(
      (each) => each.find(subject).length > 0,
    );
    if (wanting.length === 0) return [];
    return [{ path: ["id"], params: { codes: wanting.map((each) => each.code).join(", ") } }];
  },
};
