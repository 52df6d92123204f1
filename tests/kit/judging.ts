import { type PackTexts, parseBook } from "#domain/pack/parse-book.ts";
import type { Rule } from "#domain/pack/rule.ts";
import type { Act, Choice, Node, OutcomeName, Scenario } from "#domain/pack/scenario.ts";
import { judge } from "#domain/rules/judge.ts";
import { type Standing, standingsOf } from "#domain/rules/standing.ts";
import type { RuleVerdict } from "#domain/rules/verdict.ts";
import type { Exchange } from "#domain/session/session.ts";
import { tinyPack } from "./tiny-pack.ts";

/** Rules as a trainer writes them, judged over turns written in one line each. */

const STAFF = ["listen", "rebut", "greet", "apologise", "explain", "decline", "farewell", "assist", "favour"];
const OTHERS = ["complains", "upset", "refuses", "asks-place"];

/** A rule from its YAML, beginning at `rule:`; name, why and source are filled in. */
export function ruleOf(written: string): Rule {
  const texts = new Map(tinyPack());
  const acts = (names: string[]) =>
    names.map((name) => `  ${name}: { name: ${name}, means: ${name} }`).join("\n");
  texts.set("acts.yaml", `format: 1\nstaff:\n${acts(STAFF)}\nothers:\n${acts(OTHERS)}\n`);
  const severity = written.includes("severity:") ? "" : "    severity: major\n";
  const body = written.replace(/^/gm, "    ");
  texts.set(
    "rules/listening.yaml",
    `format: 1\nrules:\n  - id: one\n    name: 一\n    dimension: listening\n${severity}${body}\n    why: 二\n    source: 001·a\n`,
  );
  const { value, diagnostics } = parseBook(texts as PackTexts, "zh-CN");
  const rule = value?.rules[0];
  if (!rule || diagnostics.length > 0) throw new Error(`${written}\n${JSON.stringify(diagnostics)}`);
  return rule;
}

/**
 * One turn: `"complains > *listen | rebut+explain | -"` is a line that complains and three choices, the first taken,
 * the last doing nothing. `act@who` names who; `who` is `li` where nobody is named.
 */
export type Told = string | { turn: string; node?: string; mood?: number; place?: string };

/** The verdict on one rule over turns; the conversation ends well unless it is said otherwise. */
export function verdictOn(rule: Rule, told: Told[], outcome: OutcomeName | undefined = "good"): RuleVerdict {
  const verdict = judge(SCENE, [rule], told.map(exchangeOf), outcome).rules[0];
  if (!verdict) throw new Error("no verdict");
  return verdict;
}

/** How a rule stands after turns, while the conversation runs. */
export function standingAfter(rule: Rule, told: Told[]): Standing | undefined {
  return standingsOf(SCENE, [rule], told.map(exchangeOf))[0]?.standing;
}

const SCENE = {
  id: "scene",
  cast: [
    { id: "li", name: "李", role: "customer", traits: ["waiting"], mood: 5, look: [] },
    { id: "wen", name: "温", role: "customer", traits: ["waiting", "elderly"], look: [] },
    { id: "gu", name: "顾", role: "colleague", traits: [], look: [] },
  ],
  variables: [
    { kind: "number", name: "li.mood", start: 5, min: 0, max: 10 },
    { kind: "list", name: "place", start: "hall", of: ["hall", "counter"] },
  ],
  whenever: [],
  nodes: {},
} as unknown as Scenario;

function exchangeOf(told: Told, index: number): Exchange {
  const {
    turn,
    node = `n${index}`,
    mood = 5,
    place = "hall",
  } = typeof told === "string" ? { turn: told } : told;
  const [line = "", choices = ""] = turn.includes(">") ? turn.split(">") : ["", turn];
  const offered = choices.split("|").map((text, at): Choice => {
    const acts = actsOf(text.replace("*", ""));
    return { id: `c${at}`, acts, credit: 0, reply: [], set: [], add: [], to: [] };
  });
  const taken = choices.split("|").findIndex((text) => text.includes("*"));
  const before = { node, values: [mood, place === "hall" ? 0 : 1] };
  const choice = offered[taken];
  if (!choice) throw new Error(`nothing taken in ${turn}`);
  return {
    turn: { node, offered: offered.map((each) => each.id), chosen: choice.id, by: "trainee", at: "" },
    node: { id: node, addressed: "li", acts: actsOf(line) } as unknown as Node,
    before,
    offered,
    move: { choice, after: before.values, interrupted: false, to: before },
  };
}

function actsOf(text: string): Act[] {
  const words = text
    .trim()
    .split("+")
    .filter((word) => word !== "" && word !== "-");
  return words.map((word) => {
    const [act = "", who = "li"] = word.trim().split("@");
    return { act, who };
  });
}
