import { join } from "node:path";
import { checkPack } from "#domain/analysis/check-pack.ts";
import { play } from "#domain/analysis/walks.ts";
import { explore } from "#domain/graph/explore.ts";
import { worthOf } from "#domain/graph/worth.ts";
import type { Pack } from "#domain/pack/pack.ts";
import type { PackTexts } from "#domain/pack/parse-book.ts";
import { parsePack } from "#domain/pack/parse-pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { assess } from "#domain/score/assess.ts";
import { debriefOf } from "#domain/score/debrief.ts";
import { replay } from "#domain/session/replay.ts";
import { readPackFolder } from "../../src/build/read-pack.ts";
import { bigPack } from "../big-pack.ts";
import { longWalk } from "../big-scenario.ts";
import type { Row } from "../row.ts";
import { timed } from "../stat.ts";

const NODES = 100;
const RULES = 12;
const TURNS = 30;

/** What checks and debriefs cost, beside reading the same content as JSON, which nothing can do without. */
export function measureDomain(root: string): Row[] {
  const bank = readPackFolder(join(root, "scenarios/bank"));
  const big = bigPack(bank, NODES, RULES);
  const scenario = scenarioIn(usable(big.texts));
  const whole = usable(bank);
  const graph = explore(scenario);
  const states = graph.situations.length;
  return [
    row("exploring 100 nodes", () => explore(scenario), scenario, undefined, `${states} states`),
    row(
      "check of 100 nodes",
      () => checkPack(big.texts, ["zh-CN"]),
      scenario,
      500,
      `${states} states, ${big.rules} rules, from the text`,
    ),
    debriefRow(scenario, whole),
    row(
      "check of the whole pack",
      () => checkPack(bank, ["zh-CN", "en"]),
      whole,
      30_000,
      `${whole.scenarios.length} scenarios, ${whole.book.rules.length} rules`,
    ),
  ];
}

/** Replay, judgement, score and debrief of a long conversation, with every rule of the bank. */
function debriefRow(scenario: Scenario, { book }: Pack): Row {
  const { session, stuck } = play(scenario, longWalk(TURNS));
  if (stuck !== undefined) throw new Error(`the long walk is stuck at turn ${stuck}`);
  const worth = worthOf(scenario, book.rubric.endings);
  const debrief = () => {
    const { exchanges } = replay(scenario, session.trace);
    const { verdict, score } = assess(scenario, book, worth, exchanges);
    return debriefOf(scenario, exchanges, verdict, score.judgement);
  };
  const touched = debrief().turns.filter((turn) => turn.rules.length > 0).length;
  if (touched === 0) throw new Error("the long walk touches no rule");
  const note = `${TURNS} turns, ${book.rules.length} rules`;
  return row("debrief, values precomputed", debrief, scenario, 20, note);
}

function row(what: string, work: () => unknown, content: unknown, most?: number, note = ""): Row {
  const text = JSON.stringify(content);
  const floor = timed(() => JSON.parse(text), 21);
  return {
    ...{ part: "domain", what, unit: "ms", measured: timed(work), note },
    beside: { name: "JSON.parse", value: floor },
    ...(most !== undefined && { budget: { of: "measured" as const, most } }),
  };
}

function usable(texts: PackTexts): Pack {
  const { value, diagnostics } = parsePack(texts, "zh-CN");
  const errors = diagnostics.filter((each) => each.severity === "error");
  if (!value || errors.length > 0)
    throw new Error(`the pack is in fault: ${JSON.stringify(errors.slice(0, 3))}`);
  return value;
}

function scenarioIn({ scenarios: [scenario] }: Pack): Scenario {
  if (!scenario) throw new Error("no scenario");
  return scenario;
}
