// Scenarios small enough to enumerate every conversation of: built by hand, or at random with or without loops.

import fc from "fast-check";
import type { Expression } from "#domain/expression/expression.ts";
import type { Assignment, Choice, Node, OutcomeName, Scenario, Variable } from "#domain/pack/scenario.ts";
import { tickChoices } from "#domain/pack/tick.ts";

const plain = { acts: [], reply: [], set: [], add: [] };

/** A choice that leads to a node. */
export function aChoice(id: string, credit: number, to: string, more: Partial<Choice> = {}): Choice {
  return { ...plain, id, say: id, credit, to: [{ node: to }], ...more };
}

export function aNode(id: string, choices: Choice[], more: Partial<Node> = {}): Node {
  return { id, addressed: "li", line: [], acts: [], set: [], choices, weight: 1, scored: true, ...more };
}

export function anEnding(id: string, outcome: OutcomeName): Node {
  return aNode(id, [], { ending: { outcome, note: "" } });
}

/** A scenario of these nodes, the first being the start. */
export function scenarioOf(nodes: readonly Node[], more: Partial<Scenario> = {}): Scenario {
  return {
    ...{ id: "small", locale: "zh-CN", title: "", post: "", procedure: "", minutes: 1, brief: "", goals: [] },
    cast: [{ id: "li", name: "li", role: "customer", traits: [], mood: 5, look: [] }],
    ...{ variables: [], variants: [], whenever: [], start: nodes[0]?.id ?? "" },
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node] as const)),
    ...more,
  };
}

/** One decision after another, with these credits each, to a good ending. */
export function aLine(decisions: number, credits: readonly number[]): Scenario {
  const nodes = Array.from({ length: decisions }, (_, at) => {
    const next = at + 1 < decisions ? `n${at + 1}` : "end";
    return aNode(
      `n${at}`,
      credits.map((credit, index) => aChoice(`c${index}`, credit, next)),
    );
  });
  return scenarioOf([...nodes, anEnding("end", "good")]);
}

const VARIABLES: Variable[] = [
  { kind: "number", name: "li.mood", start: 2, min: 0, max: 4 },
  { kind: "number", name: "late", start: 0, min: 0, max: 2 },
  { kind: "boolean", name: "asked", start: false },
];
const ENDINGS: OutcomeName[] = ["good", "partial", "poor", "lost"];
const is = (name: string, op: "=" | "<=" | ">=", value: number | boolean): Expression => {
  return { kind: "is", name, op, value };
};
const guard = fc.constantFrom(
  is("li.mood", "<=", 1),
  is("li.mood", ">=", 3),
  is("asked", "=", true),
  is("asked", "=", false),
);

/** How big, and whether it may go round in circles. */
export type Kind = { nodes: number; choices: number; loops: boolean };

/**
 * Scenarios at random: guards, moods, facts, checklists, interruptions. Without loops a node may still be met twice:
 * a way back counts up `late` and is open only while that is new, so that there are finitely many conversations.
 */
export function smallScenario({ nodes: most, choices, loops }: Kind): fc.Arbitrary<Scenario> {
  return fc.integer({ min: 2, max: most }).chain((count) => {
    const nodes = Array.from({ length: count }, (_, at) => smallNode(at, count, choices, loops));
    const ends = fc.tuple(...ENDINGS.map((_, at) => fc.constantFrom(...ENDINGS.slice(at), ...ENDINGS)));
    return fc
      .tuple(fc.tuple(...nodes), fc.option(fc.nat(3), { nil: undefined, freq: 2 }), ends)
      .map(([talk, gone, outcomes]) =>
        scenarioOf([...talk, ...outcomes.map((outcome, at) => anEnding(`e${at}`, outcome))], {
          variables: VARIABLES,
          whenever: gone === undefined ? [] : [{ when: is("li.mood", "<=", 0), to: `e${gone}` }],
        }),
      );
  });
}

function smallNode(at: number, count: number, most: number, loops: boolean): fc.Arbitrary<Node> {
  const onward = Array.from({ length: count - at - 1 }, (_, index) => `n${at + 1 + index}`);
  const ends = ENDINGS.map((_, index) => `e${index}`);
  const nodes = Array.from({ length: count }, (_, index) => `n${index}`);
  const target = loops
    ? fc.constantFrom(...nodes, ...nodes, ...ends)
    : fc.constantFrom(...onward, ...onward, ...onward, ...ends);
  const effects = fc.record({
    set: fc.constantFrom<Assignment[]>([], [], [{ variable: "asked", value: true }]),
    mood: fc.integer({ min: -2, max: 2 }),
    when: fc.option(guard, { nil: undefined, freq: 3 }),
    split: fc.option(fc.tuple(guard, target), { nil: undefined, freq: 3 }),
    back: fc.option(fc.constantFrom(...nodes.slice(0, at + 1)), { nil: undefined, freq: 4 }),
    acts: fc.subarray(["listen", "rebut", "greet"]),
  });
  const choice = (index: number) =>
    fc.record({ credit: fc.nat(3), to: target, with: effects }).map(({ credit, to, with: more }) => {
      const { set, mood, when, split, back, acts } = more;
      const turned = back !== undefined && !loops;
      const late = turned ? [{ variable: "late", by: 1 }] : [];
      return aChoice(`c${index}`, credit, to, {
        acts: acts.map((act) => ({ act, who: "li" })),
        set,
        add: [...late, ...(mood === 0 ? [] : [{ variable: "li.mood", by: mood }])],
        to: [
          ...(turned ? [{ when: is("late", "=", 1), node: back }] : []),
          ...(split ? [{ when: split[0], node: split[1] }] : []),
          { node: to },
        ],
        // The first is always open, so that nobody is stuck.
        ...(when && index > 0 && { when }),
      });
    });
  const talk = fc
    .integer({ min: 1, max: most })
    .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => choice(index))));
  const list = fc.tuple(fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }), target).map(([right, to]) =>
    tickChoices(
      right.map((each, index) => ({ id: `t${index}`, do: "", right: each, acts: [], set: [], add: [] })),
      "li",
    ).map((each) => ({ ...each, to: [{ node: to }] })),
  );
  const shared = fc.record({ weight: fc.integer({ min: 1, max: 3 }), talk: fc.nat(5) });
  return fc
    .tuple(fc.oneof({ arbitrary: talk, weight: 6 }, { arbitrary: list, weight: 1 }), shared)
    .map(([all, more]) => aNode(`n${at}`, all, { weight: more.weight, scored: more.talk > 0 }));
}
