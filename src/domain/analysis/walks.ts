import type { Diagnostic } from "#domain/diagnostic.ts";
import { readVariable, type Situation } from "#domain/machine/state.ts";
import { beside } from "#domain/pack/parse-pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { Path, Source } from "#domain/pack/source.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { assess } from "#domain/score/assess.ts";
import type { Score } from "#domain/score/score.ts";
import { type Exchange, type Session, startSession } from "#domain/session/session.ts";
import { type Taken, takeTurns } from "#domain/session/take-turns.ts";
import type { Subject } from "./subject.ts";

const WHEN = "2026-01-01T09:00:00.000Z";

/** What a list of choices leads to, by no clock. */
export function play(scenario: Scenario, choices: readonly string[], seed = "walk"): Taken {
  const start = startSession(scenario, { content: "", seed, mode: "standard", startedAt: WHEN });
  return takeTurns(scenario, start, choices, () => WHEN);
}

const FEWEST = 4;

/** Every golden walk of a scenario ends as it was written to end; and there are four at least. */
export function checkWalks(subject: Subject): Diagnostic[] {
  const { walks, file } = subject;
  const fewer = (walks?.length ?? 0) < FEWEST;
  const params = { count: walks?.length ?? 0, least: FEWEST };
  if (!walks) return [subject.sourceIn().fault("WLK005", ["id"], params, { severity: "warning" })];
  const source = subject.source(beside(file, "walks"));
  return [
    ...(fewer ? [source.fault("WLK005", ["walks"], params, { severity: "warning" })] : []),
    ...walks.flatMap((walk, index) => checkWalk(subject, walk, source, ["walks", index])),
  ];
}

function checkWalk({ scenario, book, worth }: Subject, walk: Walk, source: Source, path: Path): Diagnostic[] {
  const { session, exchanges, stuck } = play(scenario, walk.choices);
  if (stuck !== undefined) {
    const params = {
      walk: walk.id,
      choice: walk.choices[stuck] ?? "",
      node: session.at.node,
      turn: stuck + 1,
    };
    return [source.fault("WLK001", [...path, "choices", stuck], params)];
  }
  if (session.at.node !== walk.ending) {
    const params = { walk: walk.id, wanted: walk.ending, found: session.at.node };
    return [source.fault("WLK002", [...path, "ending"], params)];
  }
  const { verdict, score } = assess(scenario, book, worth, exchanges);
  const found: Diagnostic[] = [];
  for (const status of ["broken", "repaired"] as const) {
    const has = verdict.rules.filter((each) => each.status === status).map((each) => each.rule);
    const wanted = [...(walk[status] ?? [])];
    if (has.sort().join(", ") === wanted.sort().join(", ")) continue;
    const params = { walk: walk.id, status, wanted: wanted.join(", ") || "–", found: has.join(", ") || "–" };
    found.push(source.fault("WLK003", [...path, status], params));
  }
  const scored = comesTo(scenario, session, score);
  for (const part of ["etiquette", "judgement", "called-up"] as const) {
    const wanted = walk.score?.[part];
    const has = scored[part];
    if (wanted === undefined || wanted === has) continue;
    const params = { walk: walk.id, part, wanted: String(wanted), found: String(has) };
    found.push(source.fault("WLK004", [...path, "score", part], params));
  }
  for (const [who, wanted] of Object.entries(walk.score?.moods ?? {})) {
    const has = scored.moods?.[who];
    if (has === wanted) continue;
    const params = { walk: walk.id, who, wanted: String(wanted), found: String(has ?? "–") };
    found.push(source.fault("WLK008", [...path, "score", "moods", who], params));
  }
  return [...found, ...checkShut(walk, exchanges, source, path)];
}

/** What a walk holds of what it comes to. */
export function comesTo(
  scenario: Scenario,
  { at }: Session,
  { etiquette, judgement }: Score,
): Required<NonNullable<Walk["score"]>> {
  return {
    ...{ etiquette: etiquette.percent, judgement: judgement.percent },
    ...{ "called-up": etiquette.calledUp, moods: Object.fromEntries(moodsAt(scenario, at)) },
  };
}

/** Who has a mood, and which, where a conversation stands. */
export function moodsAt(scenario: Scenario, at: Situation): (readonly [string, number])[] {
  return scenario.cast.flatMap(({ id }) => {
    const mood = readVariable(scenario, at.values, `${id}.mood`);
    return typeof mood === "number" ? [[id, mood] as const] : [];
  });
}

/** The choices that were not open, any of the times these turns passed their node. */
export function shutAlong(exchanges: readonly Exchange[]): Set<string> {
  const open = new Set<string>();
  const all = new Set<string>();
  for (const { node, offered } of exchanges) {
    for (const { id } of node.choices) all.add(`${node.id}/${id}`);
    for (const { id } of offered) open.add(`${node.id}/${id}`);
  }
  return new Set([...all].filter((each) => !open.has(each)));
}

function checkShut(walk: Walk, exchanges: readonly Exchange[], source: Source, path: Path): Diagnostic[] {
  const shut = shutAlong(exchanges);
  return (walk.shut ?? []).flatMap((name, index) => {
    const [node = "", choice = ""] = name.split("/");
    const passed = exchanges.some((each) => each.node.id === node);
    if (shut.has(name)) return [];
    const params = { walk: walk.id, choice, node };
    return [source.fault(passed ? "WLK006" : "WLK007", [...path, "shut", index], params)];
  });
}
