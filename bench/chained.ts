import type { Node, Scenario, Target } from "../src/domain/pack/scenario.ts";

/**
 * A scenario so many times one after the other: where one copy ends well the next begins. Larger than any file may be,
 * and as a trainer might have written it.
 */
export function chained(scenario: Scenario, copies: number, good: string): Scenario {
  const nodes: Record<string, Node> = {};
  for (let copy = 0; copy < copies; copy += 1) {
    const last = copy === copies - 1;
    const named = (id: string, of = copy) => (scenario.nodes[id]?.ending ? id : `${id}-c${of}`);
    const onward = (id: string) => (id === good && !last ? named(scenario.start, copy + 1) : named(id));
    const target = (each: Target): Target => ({ ...each, node: onward(each.node) });
    for (const node of Object.values(scenario.nodes)) {
      const id = named(node.id);
      const choices = node.choices.map((choice) => ({ ...choice, to: choice.to.map(target) }));
      nodes[id] = { ...node, id, choices };
    }
  }
  return { ...scenario, id: `${scenario.id}-chained`, start: `${scenario.start}-c0`, nodes };
}
