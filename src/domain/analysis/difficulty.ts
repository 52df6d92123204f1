import { partsOf, wordsOf } from "#domain/expression/expression.ts";
import { gravest, type Rule } from "#domain/pack/rule.ts";
import type { Choice, Scenario } from "#domain/pack/scenario.ts";

const PRESSING = ["demands-favour", "presses-rank"];

/**
 * 1–5: 1, and one more each for: two people's moods matter; the best choice lowers a mood or withstands rank or a
 * favour; a guard reads a fact that only a choice reveals; a critical breach that raises a mood.
 */
export function difficultyOf(scenario: Scenario, rules: readonly Rule[]): number {
  const nodes = Object.values(scenario.nodes);
  const choices = nodes.flatMap((node) => node.choices);
  const moods = new Set(choices.flatMap(({ add }) => add.map((each) => each.variable).filter(isMood)));
  const bestAtCost = nodes.some((node) => {
    const best = node.choices.filter(
      (choice) => choice.credit === Math.max(...node.choices.map((c) => c.credit)),
    );
    const pressed = node.acts.some(({ act }) => PRESSING.includes(act));
    return best.some(
      (choice) => pressed || choice.add.some(({ variable, by }) => isMood(variable) && by < 0),
    );
  });
  const critical = criticalActs(rules);
  const temptingBreach = choices.some(
    (choice) => raisesMood(choice) && choice.acts.some(({ act }) => critical.has(act)),
  );
  return (
    1 + [moods.size >= 2, bestAtCost, readsRevealedFact(scenario), temptingBreach].filter(Boolean).length
  );
}

/** Whether a guard reads a yes/no variable that some choice sets. */
function readsRevealedFact(scenario: Scenario): boolean {
  const nodes = Object.values(scenario.nodes);
  const revealed = new Set(
    nodes
      .flatMap((node) => node.choices.flatMap((choice) => choice.set))
      .flatMap(({ variable, value }) => (value === true ? [variable] : [])),
  );
  const guards = nodes.flatMap((node) => [
    ...node.line,
    ...node.choices.flatMap((choice) => [choice, ...choice.reply, ...choice.to]),
  ]);
  return guards.some(
    ({ when }) => when && partsOf(when).some((part) => part.kind === "is" && revealed.has(part.name)),
  );
}

/** Acts that a critical rule forbids outright. */
function criticalActs(rules: readonly Rule[]): Set<string> {
  const forbidding = rules.filter((rule) => gravest(rule) === "critical" && rule.template.kind === "never");
  return new Set(
    forbidding.flatMap(({ template }) =>
      template.kind === "never" ? wordsOf(template.event).map(({ name }) => name) : [],
    ),
  );
}

const isMood = (variable: string) => variable.endsWith(".mood");

function raisesMood({ add }: Choice): boolean {
  return add.some(({ variable, by }) => isMood(variable) && by > 0);
}
