// The automata with every modifier against a plain reading of the prose, over random rules and random conversations.

import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Act, Scenario } from "#domain/pack/scenario.ts";
import { watchRule } from "#domain/rules/judge.ts";
import type { Moment } from "#domain/rules/moment.ts";
import { close } from "#domain/rules/monitor.ts";
import {
  asRule,
  type NaiveActivation,
  type NaiveRule,
  type NaiveTurn,
  naively,
} from "#tests/kit/naive-rules.ts";

vi.setConfig({ testTimeout: 120_000 });

const PEOPLE = ["li", "wen", "gu"];
const SCENARIO = {
  id: "x",
  cast: PEOPLE.map((id) => ({
    id,
    name: id,
    role: "customer",
    traits: id === "gu" ? [] : ["waiting"],
    look: [],
  })),
  variables: [
    ...PEOPLE.map((id) => ({ kind: "number", name: `${id}.mood`, start: 5, min: 0, max: 10 })),
    { kind: "boolean", name: "hall", start: true },
  ],
  whenever: [],
  nodes: {},
} as unknown as Scenario;

const act = fc.record<Act>({
  act: fc.constantFrom("a", "b", "r", "open", "shut"),
  who: fc.constantFrom(...PEOPLE),
});
const acts = fc.array(act, { maxLength: 3 });

const turn: fc.Arbitrary<NaiveTurn> = fc
  .record({
    line: fc.oneof({ weight: 2, arbitrary: fc.constant<Act[]>([]) }, acts),
    options: fc.array(acts, { minLength: 1, maxLength: 3 }),
    taken: fc.nat(),
    repeat: fc.nat(4),
    mood: fc.constantFrom(0, 3, 5, 7),
    hall: fc.nat(4),
  })
  .map(({ line, options, taken, repeat, mood, hall }) => ({
    ...{ line, options, chosen: options[taken % options.length] ?? [], mood },
    ...{ repeat: repeat === 0, hall: hall > 0 },
  }));

const rule: fc.Arbitrary<NaiveRule> = fc.record(
  {
    kind: fc.constantFrom("never", "at-most", "precedence", "not-after", "response", "exists", "last"),
    a: fc.constant("a"),
    b: fc.constant("b"),
    n: fc.integer({ min: 0, max: 2 }),
    within: fc.integer({ min: 1, max: 3 }),
    strict: fc.boolean(),
    when: fc.boolean(),
    while: fc.boolean(),
    unless: fc.boolean(),
    after: fc.constantFrom("open", "b"),
    until: fc.constantFrom("shut", "b"),
    repair: fc.record({
      by: fc.constantFrom("r", "b"),
      within: fc.integer({ min: 1, max: 3 }),
      anyone: fc.boolean(),
    }),
  },
  { requiredKeys: ["kind", "a", "b", "n", "strict", "when", "while", "unless"] },
);

const momentOf = ({ mood, hall, ...rest }: NaiveTurn, index: number): Moment => ({
  ...{ turn: index, addressed: "li", checklist: false, values: [mood, mood, mood, hall ? 1 : 0] },
  ...rest,
});

function watched(written: NaiveRule, turns: readonly NaiveTurn[], each: boolean): string[] {
  const all = watchRule(SCENARIO, asRule(written, each), turns.map(momentOf));
  return all
    .flatMap(({ monitor, memory, decided }) => [...decided, ...close(monitor, memory, "good")])
    .map(({ person, ...activation }) => told(activation, person))
    .sort();
}

const told = ({ result, from, at, repeat, repairedAt }: NaiveActivation, person = "all") =>
  `${person}: ${result} ${from}–${at}${repeat ? " again" : ""} ${repairedAt ?? ""}`;

const prose = (written: NaiveRule, turns: readonly NaiveTurn[], each: boolean) =>
  (each ? ["li", "wen"] : [undefined])
    .flatMap((person) => naively(written, turns, person).map((activation) => told(activation, person)))
    .sort();

describe("a rule means what the page says", () => {
  const results = new Set<string>();

  it("whatever modifies it, in whatever conversation", () => {
    fc.assert(
      fc.property(rule, fc.array(turn, { maxLength: 12 }), fc.boolean(), (written, turns, each) => {
        const found = prose(written, turns, each);
        expect(watched(written, turns, each)).toEqual(found);
        for (const line of found) results.add(`${written.kind} ${/: (\w+)/.exec(line)?.[1]}`);
      }),
      { numRuns: 20_000 },
    );
  });

  it("and was kept, broken and repaired by each template in those", () => {
    expect(results.size).toBe(7 * 3);
  });
});
