// What the exact calculations are held against: every conversation played out, one by one, with nothing shared, merged
// or dropped; and, where there are loops, walked until hardly anything is left. Slow on purpose.

import { apply, begin, enabled } from "#domain/machine/moves.ts";
import type { Situation } from "#domain/machine/state.ts";
import { type Choice, nodeOf, type OutcomeName, type Scenario } from "#domain/pack/scenario.ts";

/** Shortfalls of endings by outcome. */
export type Endings = Record<OutcomeName, number>;

/** One whole conversation: what was chosen, how likely by chance, where it ended, and what its decisions earned. */
export type Play = {
  choices: string[];
  nodes: string[];
  chance: number;
  outcome: OutcomeName;
  earned: number;
  all: number;
  /** Whether every choice made was worth 100, each time. */
  worth100: boolean;
};

const keyOf = ({ node, values }: Situation) => `${node} ${values.join()}`;
const near = (one: number, other: number) => Math.abs(one - other) < 1e-9;

export function bruteForce(scenario: Scenario, endings: Endings) {
  const least = new Map<string, number>();

  /**
   * V*, by what can be had within one more turn, two, three, until another turn helps nowhere. Costs are never below 0,
   * so no way of more turns than there are situations is better than one of fewer.
   */
  function shortfall(at: Situation): number {
    if (least.size === 0) {
      const all = everySituation();
      const within = (here: Situation): number => {
        const { ending } = nodeOf(scenario, here.node);
        if (ending) return endings[ending.outcome];
        return Math.min(...after(here).map(({ cost, to }) => cost + (least.get(keyOf(to)) ?? Infinity)));
      };
      for (let turns = 0; turns <= all.length; turns += 1) {
        const found = all.map((each) => [keyOf(each), within(each)] as const);
        const better = found.some(([key, cost]) => cost < (least.get(key) ?? Infinity));
        for (const [key, cost] of found) least.set(key, cost);
        if (!better) break;
      }
    }
    return least.get(keyOf(at)) as number;
  }

  function everySituation(): Situation[] {
    const found = new Map<string, Situation>();
    const visit = (at: Situation) => {
      if (found.has(keyOf(at))) return;
      found.set(keyOf(at), at);
      for (const choice of enabled(scenario, at)) visit(next(at, choice));
    };
    visit(begin(scenario));
    return [...found.values()];
  }

  function after(at: Situation) {
    const { scored, weight } = nodeOf(scenario, at.node);
    const open = enabled(scenario, at);
    return open.map((choice) => {
      const c = fitness(open, choice);
      return { choice, c, cost: scored && c !== null ? weight * (1 - c) : 0, to: next(at, choice) };
    });
  }

  function next(at: Situation, choice: Choice): Situation {
    const move = apply(scenario, at, choice.id);
    if (!move) throw new Error(`${choice.id} is not open at ${at.node}`);
    return move.to;
  }

  const values = new Map<string, (number | null)[]>();

  /** v of each open choice; null where there is nothing to decide. */
  function valuesAt(at: Situation): (number | null)[] {
    const kept = values.get(keyOf(at));
    if (kept) return kept;
    const open = after(at);
    const q = open.map(({ cost, to }) => cost + shortfall(to));
    const [low, high] = [Math.min(...q), Math.max(...q)];
    const found = open.map(({ c }, index) => {
      const p =
        near(low, high) || !Number.isFinite(high) ? null : 1 - ((q[index] as number) - low) / (high - low);
      if (!nodeOf(scenario, at.node).scored || (c === null && p === null)) return null;
      const mean = c === null ? (p as number) : p === null ? c : (c + p) / 2;
      return Math.floor(100 * mean + 0.5 + 1e-9);
    });
    values.set(keyOf(at), found);
    return found;
  }

  /** Every conversation to its end; `undefined` where there are more than `most`. Only without loops. */
  function plays(most = 20_000): Play[] | undefined {
    const found: Play[] = [];
    const spine = spineByPlays();
    type So = Omit<Play, "outcome">;
    const walk = (at: Situation, { choices, nodes, chance, earned, all, worth100 }: So) => {
      const node = nodeOf(scenario, at.node);
      if (found.length > most) return;
      if (node.ending) {
        const missed = spine.filter((id) => !nodes.includes(id));
        const owed = missed.reduce((sum, id) => sum + nodeOf(scenario, id).weight, 0);
        const { outcome } = node.ending;
        found.push({ choices, nodes, chance, outcome, earned, all: all + owed, worth100 });
        return;
      }
      const open = enabled(scenario, at);
      open.forEach((choice, index) => {
        const v = valuesAt(at)[index] ?? null;
        const [more, weight] =
          v === null || nodes.includes(node.id) ? [0, 0] : [node.weight * v, node.weight];
        walk(next(at, choice), {
          choices: [...choices, choice.id],
          nodes: [...nodes, node.id],
          chance: chance / open.length,
          earned: earned + more,
          all: all + weight,
          worth100: worth100 && (v ?? 100) === 100,
        });
      });
    };
    walk(begin(scenario), { choices: [], nodes: [], chance: 1, earned: 0, all: 0, worth100: true });
    return found.length > most ? undefined : found;
  }

  const ends = new Map<string, boolean>();

  /** Whether any way leads to an ending. */
  function canEnd(at: Situation): boolean {
    const seen = new Set<string>();
    const visit = (here: Situation): boolean => {
      if (seen.has(keyOf(here))) return false;
      seen.add(keyOf(here));
      if (nodeOf(scenario, here.node).ending) return true;
      return enabled(scenario, here).some((each) => visit(next(here, each)));
    };
    const found = ends.get(keyOf(at)) ?? visit(at);
    ends.set(keyOf(at), found);
    return found;
  }

  /** The nodes common to all ways to an ending that is not lost, each tried by leaving it out. */
  function spineByPlays(): string[] {
    const reaches = (avoid: string | undefined): boolean => {
      const seen = new Set<string>();
      const visit = (at: Situation): boolean => {
        if (at.node === avoid || seen.has(keyOf(at))) return false;
        seen.add(keyOf(at));
        const { ending } = nodeOf(scenario, at.node);
        return ending
          ? ending.outcome !== "lost"
          : enabled(scenario, at).some((each) => visit(next(at, each)));
      };
      return visit(begin(scenario));
    };
    if (!reaches(undefined)) return [];
    const scored = Object.values(scenario.nodes).filter((node) => node.scored && !node.ending);
    return scored.map((node) => node.id).filter((id) => !reaches(id));
  }

  /**
   * Random play, all histories abreast, until less than `tail` goes on that can still end. A history is told by where
   * it stands, all that it passed, and what it earned. `never` is the chance of going round for ever.
   */
  function walked(tail = 1e-13, rounds = 3000) {
    type History = { at: Situation; passed: string[]; earned: number; all: number; chance: number };
    const spine = spineByPlays();
    let going = new Map<string, History>();
    const done: { outcome: OutcomeName; node: string; earned: number; all: number; chance: number }[] = [];
    const put = (into: Map<string, History>, history: History) => {
      const key = [keyOf(history.at), history.passed.join(), history.earned, history.all].join("|");
      const same = into.get(key);
      if (same) same.chance += history.chance;
      else into.set(key, history);
    };
    put(going, { at: begin(scenario), passed: [], earned: 0, all: 0, chance: 1 });
    let [left, never] = [1, 0];
    for (let round = 0; round < rounds && left > tail; round += 1) {
      const onward = new Map<string, History>();
      for (const { at, passed, earned, all, chance } of going.values()) {
        const node = nodeOf(scenario, at.node);
        if (!canEnd(at)) {
          never += chance;
          continue;
        }
        if (node.ending) {
          const missed = spine.filter((id) => !passed.includes(id));
          const owed = missed.reduce((sum, id) => sum + nodeOf(scenario, id).weight, 0);
          done.push({ outcome: node.ending.outcome, node: at.node, earned, all: all + owed, chance });
          continue;
        }
        const open = enabled(scenario, at);
        open.forEach((choice, index) => {
          const v = passed.includes(node.id) ? null : (valuesAt(at)[index] ?? null);
          const [more, weight] = v === null ? [0, 0] : [node.weight * v, node.weight];
          const now = [...new Set([...passed, node.id])].sort();
          const share = chance / open.length;
          const to = next(at, choice);
          put(onward, { at: to, passed: now, earned: earned + more, all: all + weight, chance: share });
        });
      }
      going = onward;
      left = [...going.values()].reduce((sum, { chance }) => sum + chance, 0);
    }
    return { done, left, never };
  }

  return { shortfall, valuesAt, plays, walked, spine: spineByPlays };
}

/** c by its definition. */
function fitness(open: readonly Choice[], choice: Choice): number | null {
  const credits = open.map((each) => each.credit);
  const [least, most] = [Math.min(...credits), Math.max(...credits)];
  return most === least ? null : (choice.credit - least) / (most - least);
}
