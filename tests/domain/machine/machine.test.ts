// The machine does what `moves` says, wherever it is entered and whoever chooses.

import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Actor, createActor, SimulatedClock } from "xstate";
import { compileMachine, enabledIn, type ScenarioMachine, situationOf } from "#domain/machine/compile.ts";
import { apply, begin, enabled } from "#domain/machine/moves.ts";
import type { Situation } from "#domain/machine/state.ts";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { scenarioText } from "#tests/kit/a-scenario.ts";
import { readScenario } from "#tests/kit/read.ts";

// Properties over many random scenarios take as long as the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const picks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 });
const WALKS_A_SCENARIO = 5;

const start = (scenario: Scenario, from?: Situation) =>
  createActor(compileMachine(scenario, { patience: 0, ...(from && { from }) })).start();

/** The machine stands where `moves` stands, and offers the same. */
function expectAt(scenario: Scenario, actor: Actor<ScenarioMachine>, at: Situation) {
  const snapshot = actor.getSnapshot();
  expect(situationOf(snapshot)).toEqual(at);
  expect(enabledIn(scenario, snapshot)).toEqual(enabled(scenario, at).map((each) => each.id));
  for (const { id } of nodeOf(scenario, at.node).choices) {
    const can = snapshot.can({ type: "choose", choice: id });
    expect([id, can]).toEqual([id, apply(scenario, at, id) !== undefined]);
  }
  expect(snapshot.status).toBe(nodeOf(scenario, at.node).ending ? "done" : "active");
}

describe("the compiled machine", () => {
  it("walks as moves do: a thousand random walks", () => {
    fc.assert(
      fc.property(
        scenarioText,
        fc.array(picks, { minLength: WALKS_A_SCENARIO, maxLength: WALKS_A_SCENARIO }),
        (text, walks) => {
          const scenario = readScenario(text);
          for (const walk of walks) {
            const actor = start(scenario);
            let at = begin(scenario);
            expectAt(scenario, actor, at);
            for (const pick of walk) {
              const open = enabled(scenario, at);
              const chosen = open[pick % open.length]?.id;
              if (chosen === undefined) break;
              actor.send({ type: "choose", choice: chosen });
              at = apply(scenario, at, chosen)?.to as Situation;
              expectAt(scenario, actor, at);
            }
          }
        },
      ),
      { numRuns: 1000 / WALKS_A_SCENARIO },
    );
  });

  it("goes on from a persisted snapshot, and from a situation, as if it had never stopped", () => {
    fc.assert(
      fc.property(scenarioText, picks, fc.nat(29), (text, walk, stopAt) => {
        const scenario = readScenario(text);
        const whole = start(scenario);
        let actor = start(scenario);
        let resumed: Actor<ScenarioMachine> | undefined;
        for (const [turn, pick] of walk.entries()) {
          const open = enabledIn(scenario, whole.getSnapshot());
          const choice = open[pick % open.length];
          if (choice === undefined) break;
          if (turn === stopAt) {
            const persisted = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
            resumed = start(scenario, situationOf(actor.getSnapshot()));
            actor = createActor(compileMachine(scenario, { patience: 0 }), { snapshot: persisted }).start();
          }
          for (const each of [whole, actor, resumed]) each?.send({ type: "choose", choice });
          expectAt(scenario, actor, situationOf(whole.getSnapshot()));
          if (resumed) expectAt(scenario, resumed, situationOf(whole.getSnapshot()));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("stays where it is when a choice is not open or not there", () => {
    fc.assert(
      fc.property(scenarioText, (text) => {
        const scenario = readScenario(text);
        const actor = start(scenario);
        for (const { id } of nodeOf(scenario, begin(scenario).node).choices) {
          if (apply(scenario, begin(scenario), id)) continue;
          actor.send({ type: "choose", choice: id });
          expectAt(scenario, actor, begin(scenario));
        }
        actor.send({ type: "choose", choice: "no-such-thing" });
        expectAt(scenario, actor, begin(scenario));
      }),
      { numRuns: 100 },
    );
  });

  it("takes the named choice when patience runs out, and not before", () => {
    fc.assert(
      fc.property(scenarioText, picks, (text, walk) => {
        const scenario = readScenario(text);
        const clock = new SimulatedClock();
        const actor = createActor(compileMachine(scenario), { clock }).start();
        let at = begin(scenario);
        for (const pick of walk) {
          const { patience, ending } = nodeOf(scenario, at.node);
          if (ending) break;
          const open = enabled(scenario, at);
          const waits = patience !== undefined && pick % 2 === 0;
          const choice = waits ? patience.choice : (open[pick % open.length]?.id ?? "");
          if (waits) {
            clock.increment(patience.seconds * 1000 - 1);
            expect(situationOf(actor.getSnapshot())).toEqual(at);
            clock.increment(1);
          } else {
            // Some time passes that must not count against the next node, itself included.
            clock.increment(Math.max(0, (patience?.seconds ?? 1) * 1000 - 1));
            actor.send({ type: "choose", choice });
          }
          const { context } = actor.getSnapshot();
          expect(context.last).toEqual({ choice, by: waits ? "patience" : "trainee", from: at.node });
          at = apply(scenario, at, choice)?.to as Situation;
          expect(situationOf(actor.getSnapshot())).toEqual(at);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("has no clock where patience is switched off", () => {
    const scenario = readScenario(WAITING);
    const clock = new SimulatedClock();
    const actor = createActor(compileMachine(scenario, { patience: 0 }), { clock }).start();
    clock.increment(3_600_000);
    expect(actor.getSnapshot().value).toBe("here");
    expect(actor.getSnapshot().status).toBe("active");
  });

  it("lasts twice as long where a second of patience does", () => {
    const clock = new SimulatedClock();
    const actor = createActor(compileMachine(readScenario(WAITING), { patience: 2000 }), { clock }).start();
    clock.increment(19_999);
    expect(actor.getSnapshot().value).toBe("here");
    clock.increment(1);
    expect(actor.getSnapshot().value).toBe("gone");
  });
});

const WAITING = `format: 1
id: waiting
title: 等
post: teller
procedure: complaint
minutes: 1
brief: 等着。
goals: [开口]
cast: { li: { name: 李, role: customer } }
start: here
nodes:
  here:
    line: 喂？
    patience: { seconds: 10, choice: silence }
    choices:
      silence: { do: 不出声, acts: [], credit: 0, to: gone }
      speak: { say: 您好。, acts: [greet], credit: 3, to: gone }
  gone: { line: 挂了。, ending: { outcome: poor, note: 没人应。 } }
`;
