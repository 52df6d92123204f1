import fc from "fast-check";
import { stringify } from "yaml";

/** Random small scenarios, as files: every way to lead somewhere, every kind of guard, cycles, checklists, moods. */

const PEOPLE = ["li", "wen"];
const NODES = ["n0", "n1", "n2", "n3", "n4"];
const ENDINGS = ["won", "lost"];
const NUMBERS = ["li.mood", "wen.mood", "late"];

const condition: fc.Arbitrary<string> = fc.letrec<{ any: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    fc
      .tuple(fc.constantFrom(...NUMBERS, "mood"), fc.constantFrom("=", "!=", "<", "<=", ">", ">="), fc.nat(3))
      .map((all) => all.join(" ")),
    fc
      .tuple(fc.constantFrom("place"), fc.constantFrom("=", "!="), fc.constantFrom("hall", "counter"))
      .map((all) => all.join(" ")),
    fc.constantFrom("asked", "told = true", "asked != false"),
    fc.constantFrom(...NODES).map((node) => `visited(${node})`),
  ),
  any: fc.oneof(
    { depthSize: "small" },
    tie("leaf"),
    tie("leaf").map((one) => `not ${one}`),
    fc
      .tuple(tie("any"), fc.constantFrom("and", "or"), tie("any"))
      .map(([one, joint, other]) => `(${one}) ${joint} (${other})`),
  ),
})).any;

const assignments = fc.record(
  { asked: fc.boolean(), place: fc.constantFrom("hall", "counter"), late: fc.nat(3), "li.mood": fc.nat(3) },
  { requiredKeys: [] },
);
const additions = fc.record(
  {
    mood: fc.integer({ min: -2, max: 2 }),
    "wen.mood": fc.integer({ min: -3, max: 3 }),
    late: fc.integer({ min: -9, max: 9 }),
  },
  { requiredKeys: [] },
);
const someNode = fc.constantFrom(...NODES, ...ENDINGS);
const targets = fc.oneof(
  someNode,
  fc
    .tuple(fc.array(fc.record({ when: condition, node: someNode }), { maxLength: 3 }), someNode)
    .map(([guarded, node]) => [...guarded, { node }]),
);
const text = fc.constantFrom("等了{wait}。", "好的。", "还要多久？", "{wait}就好。");
const spoken = fc.record({ li: text, wen: text, scene: text }, { requiredKeys: ["li"] });
const line = fc.oneof(
  text,
  spoken,
  fc.array(
    fc.tuple(condition, spoken).map(([when, said]) => ({ when, ...said })),
    { minLength: 1, maxLength: 2 },
  ),
);
const acts = (names: string[]) =>
  fc.array(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom("", "@li", "@wen")).map((all) => all.join("")),
    { maxLength: 3 },
  );
const effects = { set: assignments, add: additions };

const choice = fc.record(
  {
    say: text,
    acts: acts(["listen", "rebut", "greet"]),
    credit: fc.nat(3),
    reply: line,
    when: condition,
    to: targets,
    ...effects,
  },
  { requiredKeys: ["say", "acts", "credit"] },
);
const item = fc.record(
  { do: text, right: fc.boolean(), acts: acts(["listen", "rebut"]), ...effects },
  { requiredKeys: ["do", "right"] },
);
const byId = <T>(value: fc.Arbitrary<T>, ids: string[], minLength: number) =>
  fc
    .array(value, { minLength, maxLength: ids.length })
    .map((all) => Object.fromEntries(all.map((each, index) => [ids[index] as string, each] as const)));

const shared = {
  line,
  to: targets,
  acts: acts(["complains", "asks-place"]),
  set: assignments,
  weight: fc.integer({ min: 1, max: 3 }),
  scored: fc.boolean(),
};
const talk = fc
  .record(
    { ...shared, choices: byId(choice, ["a", "b", "c", "d"], 1), seconds: fc.integer({ min: 5, max: 20 }) },
    { requiredKeys: ["line", "to", "choices"] },
  )
  .map(({ seconds, choices, ...node }) => {
    // One choice is always open, so that nobody is stuck; patience takes it.
    const { when: _dropped, ...a } = choices.a as { when?: string };
    const waits = seconds === undefined ? {} : { patience: { seconds, choice: "a" } };
    return { ...node, choices: { ...choices, a }, ...waits };
  });
const list = fc.record(
  { ...shared, tick: byId(item, ["p", "q", "r"], 2) },
  { requiredKeys: ["line", "to", "tick"] },
);

/** A scenario file's value: five nodes that lead anywhere, and two endings. */
const scenarioFile = fc
  .record({
    nodes: fc.tuple(
      ...NODES.map(() => fc.oneof({ arbitrary: talk, weight: 3 }, { arbitrary: list, weight: 1 })),
    ),
    whenever: fc.array(fc.record({ when: condition, to: someNode }), { maxLength: 2 }),
    moods: fc.tuple(fc.nat(10), fc.nat(10)),
    late: fc.nat(3),
    waits: fc.uniqueArray(fc.constantFrom("十分钟", "一刻钟", "半个钟头", "好一会儿"), { minLength: 2 }),
  })
  .map(({ nodes, whenever, moods, late, waits }) => ({
    ...{ format: 1, id: "random", title: "随便走走", post: "teller", procedure: "complaint", minutes: 5 },
    ...{ brief: "柜台前站着两个人。", goals: ["走到头"] },
    cast: Object.fromEntries(
      PEOPLE.map((id, index) => [id, { name: id, role: "customer", mood: moods[index] }] as const),
    ),
    state: {
      asked: false,
      told: { start: true },
      late: { start: late, min: 0, max: 3 },
      place: { start: "hall", of: ["hall", "counter"] },
    },
    variants: { wait: waits },
    whenever,
    start: "n0",
    nodes: {
      ...Object.fromEntries(NODES.map((id, index) => [id, nodes[index]] as const)),
      won: { line: "谢谢。", ending: { outcome: "good", note: "办成了。" } },
      lost: { line: "不办了。", set: { asked: false }, ending: { outcome: "lost", note: "走了。" } },
    },
  }));

/** The same as text, as a trainer would have it on disk. */
export const scenarioText = scenarioFile.map((file) => stringify(file));
