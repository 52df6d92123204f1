import { appropriatenessOf, prospectsAt, valueFrom, type Worth } from "#domain/graph/worth.ts";
import { nodeOf, type Scenario } from "#domain/pack/scenario.ts";
import type { Exchange } from "#domain/session/session.ts";

/** What one decision was worth. */
export type Decision = {
  /** The turn, from 0. */
  turn: number;
  node: string;
  weight: number;
  /** (credit − least offered) ÷ (most − least offered), 0–1; null where the credits were alike. */
  appropriateness: number | null;
  /** 1 − (Q − V*) ÷ (max Q − V*), 0–1: what the choice left still to be had; null where all led equally far. */
  prospects: number | null;
  /** The mean of those that are not null, in whole percent. */
  value: number;
};

export type Judgement = {
  /** Whole percent, rounded down, so that a shown 80 is a real 80; null where there was nothing to decide. */
  percent: number | null;
  decisions: Decision[];
  /** Weight of the spine that was never reached. It counts as nothing earned. */
  unreached: number;
};

/**
 * Σ weight × value ÷ (weight of the decisions seen + weight of the spine not reached).
 * A decision is the first turn at a scored node, where its open choices differ.
 */
export function judgementOf(scenario: Scenario, worth: Worth, exchanges: readonly Exchange[]): Judgement {
  const passed = new Set<string>();
  const decisions = exchanges.flatMap((exchange, turn): Decision[] => {
    const { node } = exchange;
    const first = !passed.has(node.id);
    passed.add(node.id);
    const decision = first && node.scored ? decisionAt(scenario, worth, exchange, turn) : undefined;
    return decision ? [decision] : [];
  });
  const unreached = worth.spine
    .filter((id) => !passed.has(id))
    .reduce((sum, id) => sum + nodeOf(scenario, id).weight, 0);
  const { earned, all } = sums({ decisions, unreached });
  return { percent: all === 0 ? null : Math.floor(earned / all), decisions, unreached };
}

/**
 * Whether judgement is at least `cut` percent: Σ weight × value ≥ cut × (Σ weight + unreached), in whole numbers,
 * so nothing is rounded. Where there was nothing to decide, there is nothing to fall short of.
 */
export function reachesCut(judgement: Omit<Judgement, "percent">, cut: number): boolean {
  const { earned, all } = sums(judgement);
  return earned >= cut * all;
}

function sums({ decisions, unreached }: Omit<Judgement, "percent">): { earned: number; all: number } {
  const seen = decisions.reduce((sum, each) => sum + each.weight, 0);
  return {
    earned: decisions.reduce((sum, each) => sum + each.weight * each.value, 0),
    all: seen + unreached,
  };
}

function decisionAt(
  scenario: Scenario,
  worth: Worth,
  { node, before, offered, move }: Exchange,
  turn: number,
): Decision | undefined {
  const appropriateness = appropriatenessOf(offered)[offered.indexOf(move.choice)] ?? null;
  const number = worth.graph.numberOf(before);
  const open = number === undefined ? [] : (worth.graph.edges[number] ?? []);
  const index = open.findIndex((edge) => edge.choice.id === move.choice.id);
  const prospects = number === undefined ? null : (prospectsAt(scenario, worth, number)[index] ?? null);
  const value = valueFrom(appropriateness, prospects);
  return value === null
    ? undefined
    : { turn, node: node.id, weight: node.weight, appropriateness, prospects, value };
}
