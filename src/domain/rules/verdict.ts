import type { RuleSeverity } from "#domain/pack/rule.ts";

/** What became of one occasion on which a rule was called up. */
export type Activation = {
  result: "kept" | "broken" | "repaired";
  /** The turn that called the rule up, from 0. */
  from: number;
  /** The turn that decided it: where it was kept, or broken. */
  at: number;
  /** The turn that made a breach good. */
  repairedAt?: number;
  /** For a rule with one copy a person: whose. */
  person?: string;
  /** At a node passed before: listed, not counted. */
  repeat: boolean;
  severity: RuleSeverity;
};

export type RuleStatus = "kept" | "broken" | "repaired" | "not-called-up";

/** One rule over a whole trace. Counts leave out repeats. */
export type RuleVerdict = {
  rule: string;
  status: RuleStatus;
  kept: number;
  broken: number;
  repaired: number;
  activations: Activation[];
};

/** Every rule of the pack, in the pack's order. */
export type Verdict = { rules: RuleVerdict[] };

/** The verdict on a rule from what became of its occasions. */
export function ruleVerdict(rule: string, activations: readonly Activation[]): RuleVerdict {
  const counted = activations.filter((each) => !each.repeat);
  const count = (result: Activation["result"]) => counted.filter((each) => each.result === result).length;
  const [kept, broken, repaired] = [count("kept"), count("broken"), count("repaired")];
  const found = broken > 0 ? "broken" : repaired > 0 ? "repaired" : kept > 0 ? "kept" : "not-called-up";
  return { rule, status: found, kept, broken, repaired, activations: [...activations] };
}

/** Breaches of critical rules that stand, repeats included: any of them fails the attempt. */
export function criticalBreaches(verdict: Verdict): { rule: string; activation: Activation }[] {
  return verdict.rules.flatMap(({ rule, activations }) =>
    activations
      .filter((each) => each.result === "broken" && each.severity === "critical")
      .map((activation) => ({ rule, activation })),
  );
}
