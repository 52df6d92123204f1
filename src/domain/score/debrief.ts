import { readVariable } from "#domain/machine/state.ts";
import type { Act, Branch, Choice, Node, Scenario } from "#domain/pack/scenario.ts";
import { tickedBy } from "#domain/pack/tick.ts";
import type { Activation, Verdict } from "#domain/rules/verdict.ts";
import type { Exchange } from "#domain/session/session.ts";
import type { Decision, Judgement } from "./judgement.ts";

/** One turn as the debrief shows it. */
export type DebriefTurn = {
  turn: number;
  node: string;
  by: "trainee" | "patience";
  /** Mood of the person addressed, before and after; none where that person has no mood. */
  mood?: { before: number; after: number };
  line?: Branch;
  lineActs: Act[];
  chosen: Said;
  acts: Act[];
  reply?: Branch;
  /** Why the choice was what it was, in the author's words. */
  why?: string;
  /** The best that was offered, where something better than the choice was. */
  better?: { said: Said; why?: string };
  decision?: Decision;
  /** The rules that this turn kept, broke or repaired, graver news first. */
  rules: Touched[];
};

/** What a turn did to a rule; `repairs`: it made an earlier breach good. */
export type Touched = { rule: string; activation: Activation; as: (typeof NEWS)[number] };

/** Graver first. */
const NEWS = ["broken", "repaired", "repairs", "kept"] as const;

/** What was said or done; for a checklist, one of each item ticked. */
export type Said = { say?: string; do?: string }[];

export type Debrief = {
  turns: DebriefTurn[];
  /** The turn at which most was lost, judged by credit and by rules; none where nothing was. */
  turningPoint?: number;
};

/** A trace told again, line by line, with what each line was worth and which rules it touched. */
export function debriefOf(
  scenario: Scenario,
  exchanges: readonly Exchange[],
  verdict: Verdict,
  judgement: Judgement,
): Debrief {
  const turns = exchanges.map((exchange, turn) => turnOf(scenario, exchange, turn, verdict, judgement));
  const worst = turns.reduce<DebriefTurn | undefined>(
    (most, each) => (lossOf(each) > (most ? lossOf(most) : 0) ? each : most),
    undefined,
  );
  return { turns, ...(worst && { turningPoint: worst.turn }) };
}

function turnOf(
  scenario: Scenario,
  { node, before, line, offered, move, turn: { by } }: Exchange,
  turn: number,
  verdict: Verdict,
  judgement: Judgement,
): DebriefTurn {
  const { choice, reply, after } = move;
  const mood = readVariable(scenario, before.values, `${node.addressed}.mood`);
  const moodAfter = readVariable(scenario, after, `${node.addressed}.mood`);
  const best = bestOf(offered, choice);
  const decision = judgement.decisions.find((each) => each.turn === turn);
  const saidBy = (each: Choice): Said => saidAt(node, each);
  return {
    ...{ turn, node: node.id, by, lineActs: node.acts, chosen: saidBy(choice), acts: choice.acts },
    ...(typeof mood === "number" &&
      typeof moodAfter === "number" && { mood: { before: mood, after: moodAfter } }),
    ...(line && { line }),
    ...(reply && { reply }),
    ...(choice.why !== undefined && { why: choice.why }),
    ...(best !== choice && {
      better: { said: saidBy(best), ...(best.why !== undefined && { why: best.why }) },
    }),
    ...(decision && { decision }),
    rules: touchedAt(verdict, turn),
  };
}

/** What a choice at a node says or does. */
export function saidAt(node: Node, choice: Choice): Said {
  return node.tick ? tickedBy(node, choice.id).map(said) : [said(choice)];
}

function said({ say, do: gesture }: { say?: string; do?: string }): { say?: string; do?: string } {
  return { ...(say !== undefined && { say }), ...(gesture !== undefined && { do: gesture }) };
}

/** The choice that earns most of those offered; the one made, where none earns more. */
export function bestOf(offered: readonly Choice[], made: Choice): Choice {
  return offered.reduce((one, other) => (other.credit > one.credit ? other : one), made);
}

/** The rules that a turn, from 0, kept, broke or made good, graver news first. */
export function touchedAt(verdict: Verdict, turn: number): Touched[] {
  const found = verdict.rules.flatMap(({ rule, activations }) =>
    activations.flatMap((activation) => touches(rule, activation, turn)),
  );
  return found.sort((one, other) => NEWS.indexOf(one.as) - NEWS.indexOf(other.as));
}

function touches(rule: string, activation: Activation, turn: number): Touched[] {
  const found: Touched[] = [];
  if (activation.at === turn) found.push({ rule, activation, as: activation.result });
  if (activation.repairedAt === turn) found.push({ rule, activation, as: "repairs" });
  return found;
}

/** How much a turn cost: what its decision missed, and the rules it broke by their gravity. */
function lossOf({ decision, rules }: DebriefTurn): number {
  const missed = decision ? decision.weight * (1 - decision.value / 100) : 0;
  const gravity = { critical: 3, major: 1, minor: 0.25 };
  const broken = rules.filter(({ as }) => as === "broken");
  return missed + broken.reduce((sum, { activation }) => sum + gravity[activation.severity], 0);
}
