// The order of a turn, one thing at a time.

import { describe, expect, it } from "vitest";
import { apply, begin, enabled, lineAt, type Move } from "#domain/machine/moves.ts";
import { readVariable, type Situation } from "#domain/machine/state.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { readScenario } from "#tests/kit/read.ts";

const scenario = readScenario(`format: 1
id: order
title: 次序
post: teller
procedure: complaint
minutes: 1
brief: 看先后。
goals: [看先后]
cast:
  li: { name: 李, role: customer, mood: 1 }
  wen: { name: 温, role: customer, mood: 5 }
state:
  asked: false
  late: { start: 0, max: 3 }
  place: { start: hall, of: [hall, counter] }
whenever:
  - { when: li.mood = 0, to: gone }
  - { when: late = 3, to: late-end }
start: one
nodes:
  one:
    line:
      - { when: asked, li: 又问？ }
      - li: 第一句。
    set: { place: hall }
    to:
      - { when: asked and place = hall, node: two }
      - { node: one }
    choices:
      ask:
        say: 问
        acts: []
        credit: 3
        when: not asked
        set: { asked: true }
        add: { mood: 1 }
        reply:
          - { when: asked and mood = 2, li: 状态是后来的。 }
          - li: 状态是先前的。
      anger: { do: 笑, acts: [], credit: 0, add: { mood: -1 }, reply: 哼。, set: { asked: true } }
      dawdle: { do: 慢慢来, acts: [], credit: 0, add: { late: 9, mood: -1 } }
      again: { do: 再来, acts: [], credit: 1, to: one }
  two:
    line: { wen: 到我了？ }
    set: { place: counter, asked: false }
    to: [{ when: visited(two) and visited(one) and not visited(gone), node: won }, { node: gone }]
    choices:
      please: { say: 请, acts: [], credit: 3, add: { mood: 9 } }
  won: { line: 好。, ending: { outcome: good, note: 好。 } }
  gone: { line: 走。, ending: { outcome: lost, note: 走。 } }
  late-end: { line: 晚了。, ending: { outcome: poor, note: 晚了。 } }
`);

const value = (at: Situation | undefined, name: string) => readVariable(scenario, at?.values ?? [], name);
const take = (at: Situation, choice: string) => apply(scenario, at, choice) as Move;

describe("a turn", () => {
  const start = begin(scenario);

  it("opens a choice by the state before it", () => {
    expect(enabled(scenario, start).map((each) => each.id)).toEqual(["ask", "anger", "dawdle", "again"]);
    expect(enabled(scenario, take(take(start, "ask").to, "please").to)).toEqual([]);
    const asked: Scenario = {
      ...scenario,
      variables: scenario.variables.map((each) =>
        each.name === "asked" ? ({ ...each, start: true } as typeof each) : each,
      ),
    };
    expect(apply(asked, begin(asked), "ask")).toBeUndefined();
    expect(lineAt(asked, begin(asked))?.says[0]?.text).toBe("又问？");
  });

  it("sets and adds before the reply is picked, and goes where the state after says", () => {
    const move = take(start, "ask");
    expect(move.reply?.says).toEqual([{ who: "li", text: "状态是后来的。" }]);
    expect(move.to.node).toBe("two");
  });

  it("enters a node with that node's own set, which the turn's own state does not see", () => {
    const { after, to } = take(start, "ask");
    expect([value({ node: "", values: after }, "place"), value(to, "place")]).toEqual(["hall", "counter"]);
    expect([value({ node: "", values: after }, "asked"), value(to, "asked")]).toEqual([true, false]);
  });

  it("lets whenever go before to, the first that holds, and still replies", () => {
    const move = take(start, "anger");
    expect([move.interrupted, move.to.node, move.reply?.says[0]?.text]).toEqual([true, "gone", "哼。"]);
    expect(take(start, "dawdle").to.node).toBe("gone");
  });

  it("adds and clamps", () => {
    expect(value(take(start, "dawdle").to, "late")).toBe(3);
    expect(value(take(take(start, "ask").to, "please").to, "wen.mood")).toBe(10);
  });

  it("means the first speaking customer by mood", () => {
    expect(value(take(take(start, "ask").to, "please").to, "li.mood")).toBe(2);
  });

  it("remembers the nodes that some guard asks for, the first included", () => {
    expect(take(take(start, "ask").to, "please").to.node).toBe("won");
  });

  it("can lead to itself", () => {
    expect(take(start, "again").to).toEqual(start);
  });
});
