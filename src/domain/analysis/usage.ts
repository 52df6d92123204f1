import type { Graph } from "#domain/graph/explore.ts";
import { apply, lineAt } from "#domain/machine/moves.ts";
import { planOf } from "#domain/machine/plan.ts";
import { layoutOf } from "#domain/machine/state.ts";
import { type Addition, type Branch, type Choice, nodeOf, type Scenario } from "#domain/pack/scenario.ts";

/** What of a scenario some conversation really comes to. */
export type Usage = {
  nodes: ReadonlySet<string>;
  choices: ReadonlySet<Choice>;
  /** Branches of lines and replies that are said. */
  branches: ReadonlySet<Branch>;
  /** For each choice, which entries of its `to` are taken. */
  targets: ReadonlyMap<Choice, ReadonlySet<number>>;
  /** Which entries of `whenever` are taken. */
  whenever: ReadonlySet<number>;
  /** Additions that once had their full effect. */
  added: ReadonlySet<Addition>;
};

/** Goes through every choice of every situation once. */
export function usageOf(scenario: Scenario, graph: Graph): Usage {
  const plan = planOf(scenario);
  const { places } = layoutOf(scenario);
  const branches = new Set<Branch>();
  const choices = new Set<Choice>();
  const targets = new Map<Choice, Set<number>>();
  const whenever = new Set<number>();
  const added = new Set<Addition>();
  graph.situations.forEach((at, situation) => {
    const line = lineAt(scenario, at);
    if (line) branches.add(line);
    for (const { choice } of graph.edges[situation] ?? []) {
      const move = apply(scenario, at, choice.id);
      if (!move) continue;
      choices.add(choice);
      if (move.reply) branches.add(move.reply);
      const { after } = move;
      if (move.interrupted) whenever.add(plan.whenever.findIndex(({ when }) => !when || when(after)));
      else {
        const to = plan.nodes.get(at.node)?.choices.find((each) => each.choice === choice)?.to ?? [];
        const taken = targets.get(choice) ?? new Set<number>();
        targets.set(choice, taken.add(to.findIndex(({ when }) => !when || when(after))));
      }
      for (const each of choice.add) {
        const place = places.get(each.variable) as number;
        const isSet = choice.set.some(({ variable }) => variable === each.variable);
        if (isSet || after[place] === (at.values[place] as number) + each.by) added.add(each);
      }
    }
  });
  const nodes = new Set(graph.situations.map(({ node }) => nodeOf(scenario, node).id));
  return { nodes, choices, branches, targets, whenever, added };
}
