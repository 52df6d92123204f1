import { type BestWays, bestWays } from "#domain/analysis/best-ways.ts";
import type { Check } from "#domain/analysis/check.ts";
import type { Found } from "#domain/analysis/finding.ts";

/** No conversation worth 100 keeps every rule: the key and the rules contradict each other. */
export const bestPathBreaksRule: Check = {
  code: "CHK020",
  name: "best-path-breaks-rule",
  severity: "error",
  proof: true,
  find: (subject) => {
    // Without a way worth 100 at all, that is what is to be said.
    if (subject.worth.shortfall[0] !== 0) return [];
    const ways = bestWays(subject);
    return ways.kind === "broken" ? [told(ways)] : [];
  },
};

function told({ rules, node, choice, way }: Extract<BestWays, { kind: "broken" }>): Found {
  return {
    path: choice === undefined ? ["nodes", node] : ["nodes", node, "choices", choice],
    params: { rules: rules.join(", ") },
    witness: way,
  };
}
