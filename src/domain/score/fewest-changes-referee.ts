import { valuesAt, type Worth } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import { nodeOf, type OutcomeName, type Scenario } from "#domain/pack/scenario.ts";
import { ruleVerdict } from "#domain/rules/verdict.ts";
import { etiquetteOf } from "./etiquette.ts";
import { interner, once } from "./fewest-changes-intern.ts";
import { type Decided, ruleWatch } from "./fewest-changes-rules.ts";
import { ORDER } from "./score.ts";

/**
 * How a conversation stands, in whole numbers that are equal exactly when nothing that follows can tell two apart:
 * situation and the one before, what rules remember, what they have counted, which nodes were passed how often, T
 * of judgement (graph/guess.ts), turns taken.
 */
export type Position = {
  at: number;
  prior: number;
  memory: number;
  counts: number;
  passed: number;
  tally: number;
  turns: number;
};

/** Judges conversations turn by turn, a turn once in however many conversations it comes. */
export type Referee = {
  start: Position;
  /** One turn on, by the open choice of that number. */
  step(position: Position, choice: number): Position;
  /** How often a node was passed. */
  timesAt(position: Position, node: string): number;
  /** What each open choice of a situation adds to T at a first time. */
  gainsAt(situation: number): readonly number[];
  /** At an ending: whether this is a pass. */
  passes(position: Position): boolean;
  /** Whether a critical breach stands that nothing to come can undo. */
  isBeyondHelp(position: Position): boolean;
  /** Whether an ending's outcome is enough for a pass. */
  isEnough(outcome: OutcomeName): boolean;
};

/** Per rule how often kept, broken, repaired, and critically broken. */
type Counts = Record<number, [number, number, number, number]>;

/** A referee for one scenario under a pack's rules and rubric. It says what `assess` says of the same turns. */
export function refereeOf(
  scenario: Scenario,
  book: Pick<Book, "rules" | "rubric" | "dimensions">,
  worth: Worth,
): Referee {
  const { graph, spine } = worth;
  const { cuts, outcome: least } = book.rubric;
  const rules = ruleWatch(scenario, book.rules, graph);
  const counts = interner<Counts>();
  const passings = interner<Record<string, number>>();
  const onSpine = new Set(spine);
  const spineWeight = spine.reduce((sum, id) => sum + nodeOf(scenario, id).weight, 0);
  const nodeAt = (situation: number) => nodeOf(scenario, graph.situations[situation]?.node ?? "");
  const outcomeAt = (situation: number) => nodeAt(situation).ending?.outcome;
  const gainsAt = once((situation: number) => {
    const { id, weight, scored } = nodeAt(situation);
    return valuesAt(scenario, worth, situation).map((value) => {
      const all = (value === null ? 0 : weight) - (onSpine.has(id) ? weight : 0);
      return scored ? weight * (value ?? 0) - cuts.judgement * all : 0;
    });
  });
  const isEnough = (outcome: OutcomeName) => ORDER.indexOf(outcome) >= ORDER.indexOf(least);
  const etiquettePasses = once((key: string) => {
    const [number, outcome] = key.split("|") as [string, OutcomeName];
    const verdict = counts.at(Number(number));
    const judged = book.rules.map((rule, index) => {
      const [kept, broken, repaired] =
        rule.unlessOutcome === outcome ? [0, 0, 0] : (verdict[index] ?? [0, 0, 0]);
      const status = broken > 0 ? "broken" : repaired > 0 ? "repaired" : kept > 0 ? "kept" : "not-called-up";
      return { ...ruleVerdict(rule.id, []), status, kept, broken, repaired } as const;
    });
    const { percent } = etiquetteOf(book, { rules: judged });
    return percent === null || percent >= cuts.etiquette;
  });
  const hasCritical = (verdict: Counts, outcome?: OutcomeName) =>
    Object.entries(verdict).some(([rule, [, , , critical]]) => {
      const excused = book.rules[Number(rule)]?.unlessOutcome;
      return critical > 0 && (excused === undefined || (outcome !== undefined && excused !== outcome));
    });
  const beyondHelp = once((number: number) => hasCritical(counts.at(number)));
  return {
    start: {
      ...{ at: 0, prior: -1, memory: rules.start, turns: 0, tally: -cuts.judgement * spineWeight },
      counts: counts.of({}),
      passed: passings.of({}),
    },
    step({ at, prior, tally, turns, ...before }, choice) {
      const { id } = nodeAt(at);
      const times = passings.at(before.passed)[id] ?? 0;
      const turning = { at, choice, prior, repeat: times > 0, turn: turns };
      const { memory, decided } = rules.step(before.memory, turning);
      return {
        ...{ at: graph.edges[at]?.[choice]?.to as number, prior: at, memory, turns: turns + 1 },
        counts: decided.length === 0 ? before.counts : counts.of(counted(counts.at(before.counts), decided)),
        passed: passings.of(sorted({ ...passings.at(before.passed), [id]: times + 1 })),
        tally: tally + (times === 0 ? (gainsAt(at)[choice] as number) : 0),
      };
    },
    timesAt: ({ passed }, node) => passings.at(passed)[node] ?? 0,
    gainsAt,
    passes({ at, tally, memory, counts: number }) {
      const outcome = outcomeAt(at);
      if (outcome === undefined || !isEnough(outcome) || tally < 0) return false;
      const final = counted(counts.at(number), rules.close(memory, outcome));
      return !hasCritical(final, outcome) && etiquettePasses(`${counts.of(final)}|${outcome}`);
    },
    isBeyondHelp: (position) => beyondHelp(position.counts),
    isEnough,
  };
}

function counted(counts: Counts, decided: readonly Decided[]): Counts {
  const after = { ...counts };
  for (const { rule, result, repeat, critical } of decided) {
    const [kept, broken, repaired, critically] = after[rule] ?? [0, 0, 0, 0];
    const adds = (what: Decided["result"]) => (!repeat && result === what ? 1 : 0);
    after[rule] = [
      ...([kept + adds("kept"), broken + adds("broken"), repaired + adds("repaired")] as const),
      critically + (critical && result === "broken" ? 1 : 0),
    ];
  }
  return after;
}

function sorted(passed: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(passed).sort(([one], [other]) => (one < other ? -1 : 1)));
}
