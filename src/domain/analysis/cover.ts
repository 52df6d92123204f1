import { nodeOf } from "#domain/pack/scenario.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { aimsAlong, aimsOf } from "./cover-aims.ts";
import { sensing } from "./cover-sense.ts";
import { shutting, withShut } from "./cover-shut.ts";
import { isGenerated, walkOf } from "./cover-walk.ts";
import type { Subject } from "./subject.ts";
import { distancesTo, wayOn } from "./ways.ts";

/** After so many turns a walk looks for its ending, well before a session is cut off. */
const LONG = 120;

/**
 * Walks that pass, together with those written by hand, every reachable choice, every reachable branch of `to`,
 * every `whenever` and every way in which choices are offered; and further ones that would show a slip (an act left
 * out, a step too many, a guard forgotten) that those do not show. Each of the first goes from aim to nearest aim by a shortest way, and
 * then by a shortest way to an ending; so the same scenario and walks always give the same answer.
 */
export function coverOf(subject: Subject): Walk[] {
  const { all } = aimsOf(subject);
  const left = new Set(all.keys());
  const byHand = (subject.walks ?? []).filter((each) => !isGenerated(each)).map(({ choices }) => choices);
  for (const choices of byHand) {
    for (const aim of aimsAlong(subject, choices)) left.delete(aim);
  }
  const walks: Walk[] = [];
  const toEnding = distancesTo(subject.whole, (situation) => isEnding(subject, situation));
  while (left.size > 0) {
    const choices = nextWalk(subject, left, toEnding);
    if (choices === undefined) break;
    const reached = [...aimsAlong(subject, choices)].filter((aim) => left.delete(aim));
    const names = reached.map((aim) => all[aim]).filter((each) => each?.kind !== "offer");
    walks.push(walkOf(subject, `cover-${walks.length + 1}`, titleOf(names, reached.length), choices));
  }
  const add = (title: string, choices: readonly string[]) =>
    walks.push(walkOf(subject, `cover-${walks.length + 1}`, title, choices));
  for (const choices of sensing(subject, [...byHand, ...walks.map((each) => each.choices)])) {
    add("自动生成，别处看不出的差错，这样走看得出", choices);
  }
  for (const choices of shutting(subject, walks)) add("自动生成，有选项没开的时候，这样走看得出", choices);
  return withShut(subject, walks);
}

function titleOf(names: readonly ({ name: string } | undefined)[], count: number): string {
  const first = names[0] ? `，补走 ${names[0].name}` : "，补走一种选项的摆法";
  return `自动生成${first}${count > 1 ? ` 等 ${count} 处` : ""}`;
}

/** A conversation that comes to as many of the aims left as lie near, and ends; none where no aim can be reached. */
function nextWalk(subject: Subject, left: ReadonlySet<number>, toEnding: Float64Array): string[] | undefined {
  const { whole } = subject;
  const { at } = aimsOf(subject);
  const choices: string[] = [];
  const missing = new Set(left);
  let situation = 0;
  while (choices.length < LONG) {
    const way = wayToAim(subject, situation, missing, toEnding);
    if (!way) break;
    for (const edge of way) {
      const taken = whole.edges[situation]?.[edge];
      if (!taken) break;
      for (const aim of at(situation, edge)) missing.delete(aim);
      choices.push(taken.choice.id);
      situation = taken.to;
    }
  }
  return choices.length === 0 ? undefined : [...choices, ...wayOn(whole, situation, toEnding)];
}

/**
 * The edges of a shortest way whose last comes to an aim that is missing and can still end. Among equally short ways
 * the one that leaves most of the conversation ahead, then the one that comes to most aims.
 */
function wayToAim(
  subject: Subject,
  start: number,
  missing: ReadonlySet<number>,
  toEnding: Float64Array,
): number[] | undefined {
  const { whole } = subject;
  const { at } = aimsOf(subject);
  const from = new Map<number, { before: number; edge: number }>();
  const seen = new Set([start]);
  for (let ring = [start]; ring.length > 0; ) {
    let best: { before: number; edge: number; rank: number } | undefined;
    const beyond: number[] = [];
    for (const before of ring) {
      (whole.edges[before] ?? []).forEach(({ to }, edge) => {
        const ends = toEnding[to] as number;
        if (!Number.isFinite(ends)) return;
        const found = at(before, edge).filter((aim) => missing.has(aim)).length;
        const rank = found === 0 ? 0 : 1000 * ends + found;
        if (found > 0 && rank > (best?.rank ?? -1)) best = { before, edge, rank };
        if (seen.has(to)) return;
        seen.add(to);
        from.set(to, { before, edge });
        beyond.push(to);
      });
    }
    if (best) return [...wayBack(from, start, best.before), best.edge];
    ring = beyond;
  }
  return undefined;
}

function wayBack(from: ReadonlyMap<number, { before: number; edge: number }>, start: number, end: number) {
  const way: number[] = [];
  for (let at = end; at !== start; ) {
    const step = from.get(at) as { before: number; edge: number };
    way.unshift(step.edge);
    at = step.before;
  }
  return way;
}

function isEnding({ scenario, whole }: Subject, situation: number): boolean {
  return nodeOf(scenario, whole.situations[situation]?.node ?? "").ending !== undefined;
}
