import type { Check } from "#domain/analysis/check.ts";
import { lanesOf } from "#domain/analysis/lanes.ts";

const LEAST = 0.6;

/**
 * Ways of very different weight: neither the decisions that everybody meets nor the lightest way weigh 60 % of the
 * heaviest way, so two trainees' scores hardly compare.
 */
export const thinSpine: Check = {
  code: "CHK034",
  name: "thin-spine",
  severity: "warning",
  proof: true,
  find: (subject) => {
    const { spine, lightest, heaviest } = lanesOf(subject);
    if (heaviest === 0 || Math.max(spine, lightest) >= LEAST * heaviest) return [];
    const percent = (weight: number) => Math.round((100 * weight) / heaviest);
    return [
      { path: ["start"], params: { spine: percent(spine), lightest: percent(lightest), least: LEAST * 100 } },
    ];
  },
};
