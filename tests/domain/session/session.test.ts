// A session is its trace: the same seed, choices and clock give the same bytes, and a trace that lies is caught.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readPackFolder } from "#build/read-pack.ts";
import { parsePack } from "#domain/pack/parse-pack.ts";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { dress } from "#domain/session/dress.ts";
import { shuffled } from "#domain/session/random.ts";
import { replay } from "#domain/session/replay.ts";
import { isOver, offeredNow, type Session, startSession, takeTurn } from "#domain/session/session.ts";
import { MOST_TURNS, type Trace } from "#domain/session/trace.ts";
import { scenarioText } from "#tests/kit/a-scenario.ts";
import { readScenario } from "#tests/kit/read.ts";

// Properties over many random scenarios take as long as the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const picks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 });
const minute = (count: number) => new Date(Date.UTC(2026, 0, 1, 9, count)).toISOString();

/** Plays by picking from what is offered, one turn a minute; patience takes every third turn that has it. */
function played(
  scenario: Scenario,
  seed: string,
  walk: readonly number[],
  mode: Trace["mode"] = "standard",
): Session {
  let session = startSession(scenario, { content: "hash", seed, mode, startedAt: minute(0) });
  for (const [turn, pick] of walk.entries()) {
    if (isOver(scenario, session)) break;
    const offered = offeredNow(scenario, session);
    const { patience } = nodeOf(scenario, session.at.node);
    const waits = patience !== undefined && pick % 3 === 0;
    const chosen = waits ? patience.choice : (offered[pick % offered.length]?.id ?? "");
    const next = takeTurn(scenario, session, {
      chosen,
      by: waits ? "patience" : "trainee",
      at: minute(turn + 1),
    });
    if (!next) throw new Error(`${chosen} was offered but not open`);
    session = next.session;
  }
  return session;
}

const random = fc.tuple(scenarioText, fc.string({ maxLength: 8 }), picks);

describe("a session", () => {
  it("gives the same bytes for the same seed, choices and clock", () => {
    fc.assert(
      fc.property(random, ([text, seed, walk]) => {
        const [one, other] = [0, 1].map(() => JSON.stringify(played(readScenario(text), seed, walk)));
        expect(one).toBe(other);
      }),
      { numRuns: 150 },
    );
  });

  it("is given back by its trace, whole and at every turn", () => {
    fc.assert(
      fc.property(random, fc.nat(30), ([text, seed, walk], upTo) => {
        const scenario = readScenario(text);
        const session = played(scenario, seed, walk);
        const trace: Trace = JSON.parse(JSON.stringify(session.trace));
        const again = replay(scenario, trace);
        expect(again.unfaithful).toBeUndefined();
        expect(again.session).toEqual(session);
        const part = replay(scenario, trace, upTo);
        expect(part.session).toEqual(played(scenario, seed, walk.slice(0, upTo)));
        expect(part.exchanges).toEqual(again.exchanges.slice(0, upTo));
      }),
      { numRuns: 150 },
    );
  });

  it("is given back to the byte, over ten thousand runs", () => {
    fc.assert(
      fc.property(scenarioText, fc.array(picks, { minLength: 50, maxLength: 50 }), (text, walks) => {
        const scenario = readScenario(text);
        for (const [seed, walk] of walks.entries()) {
          const { trace } = played(scenario, String(seed), walk);
          const { session, exchanges } = replay(scenario, JSON.parse(JSON.stringify(trace)));
          expect(JSON.stringify(session.trace)).toBe(JSON.stringify(trace));
          expect(exchanges).toHaveLength(trace.turns.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("names the first turn of a trace that was tampered with", () => {
    const lies: [string, (trace: Trace, turn: number) => void][] = [
      ["another node", (trace, turn) => Object.assign(trace.turns[turn]!, { node: "elsewhere" })],
      [
        "a choice that was not there",
        (trace, turn) => Object.assign(trace.turns[turn]!, { chosen: "no-such-choice" }),
      ],
      ["one more choice offered", (trace, turn) => trace.turns[turn]!.offered.push("no-such-choice")],
      ["another order", (trace, turn) => trace.turns[turn]!.offered.unshift("")],
      [
        "patience where there is none",
        (trace, turn) => Object.assign(trace.turns[turn]!, { by: "patience" }),
      ],
      [
        "a turn twice",
        (trace, turn) => trace.turns.splice(turn, 0, structuredClone({ ...trace.turns[turn]!, node: "" })),
      ],
    ];
    fc.assert(
      fc.property(random, fc.nat(29), fc.constantFrom(...lies), ([text, seed, walk], at, [, lie]) => {
        const scenario = readScenario(text);
        for (const node of Object.values(scenario.nodes)) delete node.patience;
        const trace = structuredClone(played(scenario, seed, walk).trace);
        const turn = at % Math.max(1, trace.turns.length);
        if (trace.turns.length === 0) return;
        lie(trace, turn);
        expect(replay(scenario, trace).unfaithful).toBe(turn);
      }),
      { numRuns: 200 },
    );
  });

  it("does not let patience choose what it would not", () => {
    fc.assert(
      fc.property(random, ([text, seed, walk]) => {
        const scenario = readScenario(text);
        const { trace } = played(scenario, seed, walk);
        const lying = trace.turns.findIndex(
          ({ node, chosen }) => nodeOf(scenario, node).patience?.choice !== chosen,
        );
        if (lying === -1) return;
        const turns = trace.turns.map((turn, index) =>
          index === lying ? { ...turn, by: "patience" as const } : turn,
        );
        expect(replay(scenario, { ...trace, turns }).unfaithful).toBe(lying);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps that the trainee left, but not when it is replayed to an earlier turn", () => {
    const scenario = readScenario(readFileSync("tests/cases/good/tiny.yaml", "utf8"));
    const trace = { ...played(scenario, "s", []).trace, leftAt: minute(3) };
    expect(replay(scenario, trace).session.trace.leftAt).toBe(minute(3));
    expect(isOver(scenario, replay(scenario, trace).session)).toBe(true);
  });

  it("ends after two hundred turns", () => {
    const text = readFileSync("tests/cases/good/tiny.yaml", "utf8").replace("to: done", "to: opening");
    const scenario = readScenario(text.replace("add: { mood: -1 }", "add: { late: 1 }"));
    const session = played(scenario, "s", Array(300).fill(1));
    expect(session.trace.turns).toHaveLength(MOST_TURNS);
    expect(isOver(scenario, session)).toBe(true);
  });
});

describe("the order of choices", () => {
  it("depends on the seed, the turn and the node alone", () => {
    fc.assert(
      fc.property(random, ([text, seed, walk]) => {
        const scenario = readScenario(text);
        const [one, other] = [
          played(scenario, seed, walk, "exam"),
          played({ ...scenario, locale: "en", title: "Another", variants: [] }, seed, walk, "coach"),
        ];
        expect(other.trace.turns).toEqual(one.trace.turns);
      }),
      { numRuns: 60 },
    );
  });

  it("is a permutation, and every place is as likely as another", () => {
    const things = ["a", "b", "c", "d"];
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed += 1) {
      const order = shuffled(things, `${seed}`);
      expect([...order].sort()).toEqual(things);
      for (const [place, each] of order.entries()) {
        counts.set(`${each}${place}`, (counts.get(`${each}${place}`) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(16);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe("dress", () => {
  it("draws the same wording in every language, and leaves no placeholder", () => {
    const texts = readPackFolder("scenarios/bank");
    const packs = ["zh-CN", "en"].map((locale) => parsePack(texts, locale).value!.scenarios);
    fc.assert(
      fc.property(fc.string(), (seed) => {
        for (const [index, source] of packs[0]!.entries()) {
          const other = packs[1]![index]!;
          const [one, two] = [dress(source, seed), dress(other, seed)];
          expect(drawnOf(other, seed)).toEqual(drawnOf(source, seed));
          expect(drawnOf(source, seed)).not.toContain(-1);
          expect(JSON.stringify(two.nodes)).not.toMatch(/\{[a-z]/);
          expect(JSON.stringify(one.nodes)).not.toMatch(/\{[a-z]/);
          expect({ ...one, nodes: 0, brief: 0, goals: 0, title: 0 }).toEqual({
            ...source,
            nodes: 0,
            brief: 0,
            goals: 0,
            title: 0,
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  it("draws by the variant's name, so that a new variant moves no other", () => {
    const scenario = readScenario(readFileSync("tests/cases/good/tiny.yaml", "utf8"));
    const more = { ...scenario, variants: [{ name: "other", texts: ["甲", "乙"] }, ...scenario.variants] };
    for (let seed = 0; seed < 20; seed += 1) {
      expect(dress(more, `${seed}`).nodes).toEqual(dress(scenario, `${seed}`).nodes);
    }
  });
});

/** Which wording of each variant a seed draws: its place in the list. */
function drawnOf(scenario: Scenario, seed: string): number[] {
  const { variants } = scenario;
  const brief = variants.map(({ name }) => `{${name}}`).join("\n");
  const drawn = dress({ ...scenario, brief }, seed).brief.split("\n");
  return variants.map(({ texts }, at) => texts.indexOf(drawn[at] ?? ""));
}
