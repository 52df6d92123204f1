import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import { readPackFolder } from "#build/read-pack.ts";
import { isUsable } from "#domain/diagnostic.ts";
import type { Expression } from "#domain/expression/expression.ts";
import type { BookContent, Content } from "#domain/pack/content.ts";
import { parsePack } from "#domain/pack/parse-pack.ts";
import type { Node, Scenario } from "#domain/pack/scenario.ts";
import { BookContentRecord } from "#domain/record/book-schema.ts";
import { ContentRecord, type ScenarioRecord } from "#domain/record/content-schema.ts";
import { standsUp } from "#domain/record/stands-up.ts";
import { aBook, aContent, aScenario } from "#tests/kit/a-content.ts";

describe("what a backup may bring in", () => {
  it("has every field of what the player loads, and no other", () => {
    expectTypeOf<z.infer<typeof ScenarioRecord>>().toEqualTypeOf<Scenario>();
    expectTypeOf<keyof z.infer<typeof ContentRecord>>().toEqualTypeOf<keyof Content>();
    expectTypeOf<keyof z.infer<typeof BookContentRecord>["book"]>().toEqualTypeOf<
      keyof BookContent["book"]
    >();
  });

  it("holds a small content and book, unchanged", () => {
    expect(ContentRecord.parse(aContent())).toEqual(aContent());
    expect(BookContentRecord.parse(aBook())).toEqual(aBook());
  });

  it.each(["zh-CN", "en"])("holds the bank's own pack in %s, unchanged", (locale) => {
    const { value, diagnostics } = parsePack(readPackFolder("scenarios/bank"), locale);
    const faulty = diagnostics.filter((each) => !isUsable([each])).map((each) => each.where.file);
    const { book, scenarios } = value!;
    const bookContent = JSON.parse(JSON.stringify({ format: 1, hash: "b".repeat(64), book }));
    expect(BookContentRecord.parse(bookContent)).toEqual(bookContent);
    const sound = scenarios.filter(({ id }) => !faulty.some((file) => file.includes(`/${id}.`)));
    expect(sound.length).toBeGreaterThan(0);
    for (const scenario of sound) {
      const content = JSON.parse(JSON.stringify(aContent({ scenario, spine: [] })));
      expect(ContentRecord.parse(content)).toEqual(content);
    }
  });

  it("refuses a spine that is not there", () => {
    expect(ContentRecord.safeParse(aContent({ spine: ["nowhere"] })).error?.issues[0]?.message).toBe(
      "does-not-stand-up",
    );
  });
});

describe("a scenario that could not be played", () => {
  const anywhere: Expression = { kind: "is", name: "nothing", op: "=", value: 1 };
  const always = { acts: [], reply: [], set: [], add: [], credit: 0, to: [{ node: "gone" }] };
  const inHello = (change: (hello: Node) => void) => (scenario: Scenario) => change(scenario.nodes.hello!);
  const inChoice = (change: (choice: Node["choices"][number]) => void) =>
    inHello(({ choices }) => change(choices[0]!));

  it.each<[string, (scenario: Scenario) => unknown]>([
    ["a start that is not there", (each) => (each.start = "nowhere")],
    ["a start that every object has", (each) => (each.start = "constructor")],
    ["a target that is not there", inChoice((each) => (each.to = [{ node: "nowhere" }]))],
    [
      "a choice that leads on only sometimes",
      inChoice((each) => (each.to = [{ when: anywhere, node: "gone" }])),
    ],
    ["a choice that leads nowhere", inChoice((each) => (each.to = []))],
    ["a whenever to nowhere", (each) => (each.whenever[0]!.to = "nowhere")],
    ["a node under another's name", inHello((each) => (each.id = "other"))],
    ["nobody addressed", inHello((each) => (each.addressed = "nobody"))],
    ["a line by nobody", inHello((each) => (each.line = [{ says: [{ who: "nobody", text: "" }] }]))],
    ["an act to nobody", inChoice((each) => (each.acts = [{ act: "soothe", who: "nobody" }]))],
    ["a guard on nothing", inChoice((each) => (each.when = { kind: "not", of: anywhere }))],
    ["a variable set that is not there", inHello((each) => (each.set = [{ variable: "nothing", value: 1 }]))],
    ["a value out of range", inHello((each) => (each.set = [{ variable: "aunt.mood", value: 11 }]))],
    ["a sum of what is no number", inChoice((each) => (each.add = [{ variable: "checked", by: 1 }]))],
    ["two choices of one name", inHello((each) => (each.choices[1]!.id = "soothe"))],
    ["no way on", inHello((each) => (each.choices = []))],
    ["patience for nothing", inHello((each) => (each.patience = { seconds: 9, choice: "none" }))],
    [
      "a start value out of range",
      (each) => (each.variables[0] = { ...each.variables[0]!, start: 99 } as never),
    ],
    ["a variable twice", (each) => each.variables.push(each.variables[0]!)],
  ])("with %s does not stand up", (_, change) => {
    const scenario = structuredClone(aScenario());
    expect(standsUp(scenario)).toBe(true);
    change(scenario);
    expect(standsUp(scenario)).toBe(false);
    expect(ContentRecord.safeParse(aContent({ scenario })).success).toBe(false);
  });

  it("is told from one that only may end at once", () => {
    const scenario = aScenario({ start: "thanks" });
    scenario.nodes.hello!.choices.push({ ...always, id: "more" });
    expect(standsUp(scenario)).toBe(true);
  });
});
