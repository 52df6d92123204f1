import type { Branch, Choice, Scenario } from "#domain/pack/scenario.ts";
import { type ChoicePlan, type NodePlan, type Plan, planOf, type Test } from "./plan.ts";
import { encode, layoutOf, type Situation } from "./state.ts";

/** What one choice does: the state right after it, what is answered, and where the conversation then stands. */
export type Move = {
  choice: Choice;
  /** The state after `set` and `add`, before the next node's own `set`. */
  after: readonly number[];
  reply?: Branch;
  /** Whether a `whenever` took the conversation elsewhere. */
  interrupted: boolean;
  to: Situation;
};

/** The conversation before its first line. */
export function begin(scenario: Scenario): Situation {
  const { variables, visited } = layoutOf(scenario);
  const values = [...variables.map((each) => encode(each, each.start)), ...[...visited].map(() => 0)];
  return enter(planOf(scenario), scenario.start, values);
}

/** The choices open here, in the file's order; none at an ending. */
export function enabled(scenario: Scenario, at: Situation): Choice[] {
  const open = nodePlan(planOf(scenario), at.node).choices.filter((plan) => passes(plan, at.values));
  return open.map((plan) => plan.choice);
}

/** What is said on arriving here: the first branch that holds. */
export function lineAt(scenario: Scenario, at: Situation): Branch | undefined {
  return nodePlan(planOf(scenario), at.node).line.find((plan) => passes(plan, at.values))?.branch;
}

/**
 * One turn: choice → `set`/`add` → reply → `whenever` → `to` → the next node's own `set`. `undefined` where that
 * choice is not open here.
 */
export function apply(scenario: Scenario, at: Situation, choiceId: string): Move | undefined {
  const plan = planOf(scenario);
  const choice = nodePlan(plan, at.node).choices.find((each) => each.choice.id === choiceId);
  if (!choice || !passes(choice, at.values)) return undefined;
  const after = effect(choice, at.values);
  const reply = choice.replies.find((each) => passes(each, after))?.branch;
  const { node, interrupted } = wayOn(plan, choice, after, at);
  return {
    ...{ choice: choice.choice, after, interrupted, to: enter(plan, node, after) },
    ...(reply && { reply }),
  };
}

/** Where each open choice leads, in the file's order: `apply` for all of them, without what is said. */
export function leadsTo(scenario: Scenario, at: Situation): { choice: Choice; to: Situation }[] {
  const plan = planOf(scenario);
  const found: { choice: Choice; to: Situation }[] = [];
  for (const choice of nodePlan(plan, at.node).choices) {
    if (!passes(choice, at.values)) continue;
    const after = effect(choice, at.values);
    found.push({ choice: choice.choice, to: enter(plan, wayOn(plan, choice, after, at).node, after) });
  }
  return found;
}

function wayOn(plan: Plan, choice: ChoicePlan, after: readonly number[], at: Situation) {
  const interruption = plan.whenever.find((each) => passes(each, after));
  const node = interruption?.to ?? choice.to.find((each) => passes(each, after))?.node;
  if (node === undefined) throw new Error(`no way on from ${at.node}/${choice.choice.id}`);
  return { node, interrupted: interruption !== undefined };
}

function enter(plan: Plan, node: string, values: readonly number[]): Situation {
  const { puts } = nodePlan(plan, node);
  if (puts.length === 0) return { node, values };
  const next = [...values];
  for (const { place, code } of puts) next[place] = code;
  return { node, values: next };
}

/** `set` assigns; `add` adds, and clamps to the variable's range. */
function effect({ puts, raises }: ChoicePlan, values: readonly number[]): readonly number[] {
  if (puts.length === 0 && raises.length === 0) return values;
  const next = [...values];
  for (const { place, code } of puts) next[place] = code;
  for (const { place, by, min, max } of raises) {
    next[place] = Math.min(max, Math.max(min, (next[place] as number) + by));
  }
  return next;
}

function passes({ when }: { when?: Test }, values: readonly number[]): boolean {
  return when === undefined || when(values);
}

function nodePlan(plan: Plan, id: string): NodePlan {
  const found = plan.nodes.get(id);
  if (!found) throw new Error(`no node ${id}`);
  return found;
}
