import { apply, begin, enabled, lineAt, type Move } from "#domain/machine/moves.ts";
import type { Situation } from "#domain/machine/state.ts";
import { type Branch, type Choice, type Node, nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import { shuffled } from "./random.ts";
import { MOST_TURNS, type Trace, type Turn } from "./trace.ts";

/** A live run: what has happened, and where that leaves the conversation. */
export type Session = { trace: Trace; at: Situation };

/** One turn told in full: where it began, what was said, what was offered and chosen, and what came of it. */
export type Exchange = {
  turn: Turn;
  node: Node;
  before: Situation;
  line?: Branch;
  offered: Choice[];
  move: Move;
};

/** A session before its first turn. Seed, time and content hash are the caller's. */
export function startSession(
  scenario: Scenario,
  trace: Omit<Trace, "version" | "scenario" | "turns">,
): Session {
  return {
    trace: { version: 1, scenario: scenario.id, ...trace, turns: [] },
    at: begin(scenario),
  };
}

/** The choices open now, in the order the seed gives for this turn. */
export function offeredNow(scenario: Scenario, { trace, at }: Session): Choice[] {
  const open = enabled(scenario, at);
  if (nodeOf(scenario, at.node).tick) return open;
  return shuffled(open, `${trace.seed}/order/${trace.turns.length}/${at.node}`);
}

/** Whether nothing more can be chosen: an ending, a trainee who left, or too many turns. */
export function isOver(scenario: Scenario, { trace, at }: Session): boolean {
  const { ending } = nodeOf(scenario, at.node);
  return ending !== undefined || trace.leftAt !== undefined || trace.turns.length >= MOST_TURNS;
}

/** The session one turn later; `undefined` where that choice is not open, or not what patience would choose. */
export function takeTurn(
  scenario: Scenario,
  session: Session,
  made: Pick<Turn, "chosen" | "by" | "at">,
): { session: Session; exchange: Exchange } | undefined {
  if (isOver(scenario, session)) return undefined;
  const { trace, at } = session;
  const node = nodeOf(scenario, at.node);
  if (made.by === "patience" && made.chosen !== node.patience?.choice) return undefined;
  const move = apply(scenario, at, made.chosen);
  if (!move) return undefined;
  const offered = offeredNow(scenario, session);
  const line = lineAt(scenario, at);
  const shown = node.tick ? [] : offered.map((choice) => choice.id);
  const turn: Turn = { node: at.node, offered: shown, chosen: made.chosen, by: made.by, at: made.at };
  return {
    session: { trace: { ...trace, turns: [...trace.turns, turn] }, at: move.to },
    exchange: { turn, node, before: at, ...(line && { line }), offered, move },
  };
}
