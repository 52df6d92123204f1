import type { Book } from "#domain/pack/pack.ts";
import { gravest, type Rule } from "#domain/pack/rule.ts";
import type { RuleVerdict, Verdict } from "#domain/rules/verdict.ts";

/**
 * A share of rules kept, with what it was counted from; null where nothing was called up. Whole percent, rounded down,
 * so that a shown 75 is a real 75 and a cut is reached exactly when the percent reaches it.
 */
export type Part = { percent: number | null; kept: number; calledUp: number };

export type Etiquette = Part & {
  axes: Record<"warmth" | "rule", Part>;
  dimensions: Record<string, Part>;
};

/**
 * Per rule (kept + repaired ÷ 2) ÷ called up; then the mean over the rules called up, weighted by severity as the
 * rubric says; axes and dimensions likewise over their own rules.
 */
export function etiquetteOf(
  book: Pick<Book, "rules" | "rubric" | "dimensions">,
  verdict: Verdict,
): Etiquette {
  const rules = new Map(book.rules.map((rule) => [rule.id, rule] as const));
  const judged = verdict.rules.flatMap((each) => {
    const rule = rules.get(each.rule);
    return rule && each.status !== "not-called-up" ? [{ rule, verdict: each }] : [];
  });
  const over = (dimension: (id: string) => boolean): Part => {
    const chosen = judged.filter(({ rule }) => dimension(rule.dimension));
    return part(chosen, book.rubric.weights);
  };
  const axisOf = (id: string) => book.dimensions[id]?.axis;
  const dimensions = [...new Set(judged.map(({ rule }) => rule.dimension))];
  return {
    ...over(() => true),
    axes: { warmth: over((id) => axisOf(id) === "warmth"), rule: over((id) => axisOf(id) === "rule") },
    dimensions: Object.fromEntries(dimensions.map((id) => [id, over((other) => other === id)] as const)),
  };
}

type Judged = { rule: Rule; verdict: RuleVerdict };

function part(judged: readonly Judged[], bySeverity: Book["rubric"]["weights"]): Part {
  let [weights, earned, kept, calledUp] = [0, 0, 0, 0];
  for (const { rule, verdict } of judged) {
    const weight = bySeverity[gravest(rule)];
    const times = verdict.kept + verdict.broken + verdict.repaired;
    weights += weight;
    earned += (weight * (verdict.kept + verdict.repaired / 2)) / times;
    kept += verdict.kept;
    calledUp += times;
  }
  const percent = weights === 0 ? null : Math.floor((100 * earned) / weights + NOISE);
  return { percent, kept, calledUp };
}

/** So that a share that is a whole percent stays one, whichever way its sum was rounded. */
const NOISE = 1e-9;
