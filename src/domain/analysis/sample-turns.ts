import type { Rule } from "#domain/pack/rule.ts";
import type { Choice, Scenario } from "#domain/pack/scenario.ts";
import { tickedBy } from "#domain/pack/tick.ts";
import { judge } from "#domain/rules/judge.ts";
import { actsIn } from "#domain/rules/monitors.ts";
import { saidAt } from "#domain/score/debrief.ts";
import type { Exchange } from "#domain/session/session.ts";
import { play } from "./walks.ts";

/** A turn that shows a rule: the choices that lead there, and the one made there. */
export type Sample = { scenario: string; way: string[]; chosen: string };

/** Choices made in a scenario, and what they led to. */
export type Played = { scenario: Scenario; choices: readonly string[]; exchanges: readonly Exchange[] };

/** A turn at which something became of a rule; `owed`: an earlier one had called it up. */
export type Occasion = Played & { at: number; broken: boolean; owed: boolean };

/** A line that stands behind the turn that calls the rule up reads as if it were not to the point. */
const OWED = 30;

/** Doing what the rule speaks of shows it better than doing something else altogether. */
const SHOWN = 30;

type Pair = { played: Played; at: number; wrong: Choice; right: Choice; length: number };

/** The shortest turn that shows both sides. The right one is the best that is offered, and breaks nothing else. */
export function pairIn(rule: Rule, rules: readonly Rule[], occasions: readonly Occasion[]) {
  const pairs = new Map<string, Pair>();
  const spoken = actsIn(rule);
  for (const each of occasions) {
    for (const [wrong, right] of sidesAt(each)) {
      const done = right.acts.some(
        ({ act }) => spoken.has(act) && wrong.acts.every((other) => other.act !== act),
      );
      const length = lengthOf(each, [wrong, right]) - (done ? SHOWN : 0);
      const key = [each.scenario.id, exchangeAt(each).node.id, wrong.id, right.id].join("/");
      if (length >= (pairs.get(key)?.length ?? Number.POSITIVE_INFINITY)) continue;
      pairs.set(key, { played: each, at: each.at, wrong, right, length });
    }
  }
  const found = shortest([...pairs.values()]).find(({ played, at, wrong, right }) => {
    if (!becomes(rule, played, at, wrong).broken) return false;
    const { kept, broken } = becomes(rule, played, at, right);
    return kept && !broken && !breaksAnything(rules, played, at, right);
  });
  return (
    found && {
      wrong: sample(found.played, found.at, found.wrong),
      right: sample(found.played, found.at, found.right),
    }
  );
}

/** A worse choice and the best one, one of them as made; of a checklist, the best with one item otherwise. */
function sidesAt(occasion: Occasion): [wrong: Choice, right: Choice][] {
  const { node, offered, move } = exchangeAt(occasion);
  const most = Math.max(...offered.map(({ credit }) => credit));
  const best = offered.filter(({ credit }) => credit === most);
  const worse = offered.filter(({ credit }) => credit < most);
  const all = best.flatMap((right) => worse.map((wrong): [Choice, Choice] => [wrong, right]));
  return all.filter(([wrong, right]) => {
    if (!node.tick) return move.choice === (occasion.broken ? wrong : right);
    const [one, other] = [tickedBy(node, wrong.id), tickedBy(node, right.id)];
    return node.tick.filter((item) => one.includes(item) !== other.includes(item)).length === 1;
  });
}

/** The shortest turn of a walk that broke the rule. */
export function wrongIn(occasions: readonly Occasion[]): { wrong?: Sample } {
  const turns = occasions.filter(({ broken }) => broken).map(asMade);
  const [found] = shortest(turns);
  return found ? { wrong: sample(found, found.at, exchangeAt(found).move.choice) } : {};
}

/** The shortest turn of a walk that kept the rule, and all others, where another choice would have broken it. */
export function rightIn(
  rule: Rule,
  rules: readonly Rule[],
  occasions: readonly Occasion[],
): { right?: Sample } {
  const turns = shortest(occasions.filter((each) => !each.broken && isBest(each)).map(asMade));
  const found = turns.find((each) => {
    const { offered, move } = exchangeAt(each);
    if (!offered.some((other) => becomes(rule, each, each.at, other).broken)) return false;
    return !breaksAnything(rules, each, each.at, move.choice);
  });
  return found ? { right: sample(found, found.at, exchangeAt(found).move.choice) } : {};
}

function isBest(each: Occasion): boolean {
  const { offered, move } = exchangeAt(each);
  return offered.every(({ credit }) => credit <= move.choice.credit);
}

function asMade(each: Occasion) {
  return { ...each, length: lengthOf(each, [exchangeAt(each).move.choice]) };
}

/** What becomes of a rule at a turn if that choice is made there, and the conversation ends with it. */
function becomes(rule: Rule, { scenario, choices }: Played, at: number, { id }: Choice) {
  const { exchanges } = play(scenario, [...choices.slice(0, at), id]);
  const [verdict] = judge(scenario, [rule], exchanges, "good").rules;
  const here = (verdict?.activations ?? []).filter((each) => each.at === at && !each.repeat);
  return {
    kept: here.some(({ result }) => result === "kept"),
    broken: here.some(({ result }) => result === "broken"),
  };
}

/** Whether that choice breaks any rule there, but for what could still be done later. */
function breaksAnything(
  rules: readonly Rule[],
  { scenario, choices }: Played,
  at: number,
  { id }: Choice,
): boolean {
  const { exchanges } = play(scenario, [...choices.slice(0, at), id]);
  const verdict = judge(scenario, rules, exchanges, undefined);
  return verdict.rules.some(({ activations }) =>
    activations.some((each) => each.at === at && each.result !== "kept"),
  );
}

function exchangeAt({ exchanges, at }: Pick<Occasion, "exchanges" | "at">): Exchange {
  return exchanges[at] as Exchange;
}

function sample({ scenario, choices }: Played, at: number, { id }: Choice): Sample {
  return { scenario: scenario.id, way: choices.slice(0, at), chosen: id };
}

function shortest<T extends { length: number }>(all: readonly T[]): T[] {
  return [...all].sort((one, other) => one.length - other.length);
}

/** How much there is to read of a turn with these choices. */
function lengthOf(occasion: Occasion, choices: readonly Choice[]): number {
  const { node, line } = exchangeAt(occasion);
  const heard = (line?.says ?? []).map(({ text }) => text);
  const said = choices.flatMap((choice) => saidAt(node, choice)).flatMap(({ say, do: done }) => [say, done]);
  const texts = [...heard, line?.scene, ...said];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), occasion.owed ? OWED : 0);
}
