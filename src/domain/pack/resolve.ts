import type { Diagnostic } from "#domain/diagnostic.ts";
import {
  resolveActs,
  resolveChoice,
  resolveEffects,
  resolveLine,
  resolveSet,
  resolveTargets,
} from "./resolve-choice.ts";
import { resolveGuard } from "./resolve-guard.ts";
import type { Node, Scenario, TickItem } from "./scenario.ts";
import type { NodeFile, ScenarioFile } from "./scenario-file.ts";
import { type Scope, scopeOf, type Vocabulary } from "./scope.ts";
import type { Path, Source } from "./source.ts";
import { placeholdersIn, textsOf } from "./texts.ts";
import { NOTHING_TICKED, type TickEffect, tickChoices } from "./tick.ts";

const MOST = { nodes: 20_000, cast: 40, state: 400 };
const MOST_CHOICES = 4;
const MOST_TICKS = 6;

/** A scenario file → the scenario, every name followed to what it names. */
export function resolveScenario(
  source: Source,
  file: ScenarioFile,
  vocabulary: Vocabulary,
): { scenario?: Scenario; diagnostics: Diagnostic[] } {
  const diagnostics = unmanageable(source, file);
  if (diagnostics.length > 0) return { diagnostics };
  const scope = scopeOf(source, file, vocabulary, diagnostics);
  const { report } = scope;
  if (!vocabulary.posts.has(file.post)) report("SCN030", ["post"], { kind: "post", name: file.post });
  if (!vocabulary.procedures.has(file.procedure)) {
    report("SCN030", ["procedure"], { kind: "procedure", name: file.procedure });
  }
  if (!Object.hasOwn(file.nodes, file.start)) report("SCN012", ["start"], { target: file.start });
  const first = scope.cast[0]?.id ?? "";
  const whenever = (file.whenever ?? []).map(({ when, to }, index) => {
    if (!Object.hasOwn(file.nodes, to)) report("SCN012", ["whenever", index, "to"], { target: to });
    return { when: resolveGuard(scope, when, ["whenever", index, "when"], first), to };
  });
  const nodes = Object.fromEntries(
    Object.entries(file.nodes).map(([id, node]) => [id, resolveNode(scope, id, node)] as const),
  );
  const scenario: Scenario = {
    id: file.id,
    locale: "zh-CN",
    title: file.title,
    post: file.post,
    procedure: file.procedure,
    minutes: file.minutes,
    brief: file.brief,
    goals: file.goals,
    cast: scope.cast,
    variables: [...scope.variables.values()],
    variants: Object.entries(file.variants ?? {}).map(([name, texts]) => ({ name, texts })),
    whenever,
    start: file.start,
    nodes,
  };
  reportPlaceholders(scope, scenario);
  return { scenario, diagnostics };
}

/** What keeps a file from being resolved at all: nobody in it, or too much. */
function unmanageable(source: Source, file: ScenarioFile): Diagnostic[] {
  if (Object.keys(file.cast).length === 0) {
    return [source.fault("SCN010", [], { field: "cast" }, { key: "cast" })];
  }
  return (["nodes", "cast", "state"] as const).flatMap((what) => {
    const count = Object.keys(file[what] ?? {}).length;
    return count > MOST[what] ? [source.fault("SCN007", [what], { what, count, most: MOST[what] })] : [];
  });
}

function resolveNode(scope: Scope, id: string, written: NodeFile): Node {
  const path: Path = ["nodes", id];
  const addressed = addressedAt(scope, written);
  const { ending, patience } = written;
  const shared =
    written.to === undefined ? [] : resolveTargets(scope, written.to, [...path, "to"], addressed);
  const tick = written.tick && resolveTicks(scope, written.tick, path, addressed);
  const choices = tick
    ? tickChoices(tick, addressed)
    : Object.entries(written.choices ?? {}).map(([choiceId, choice]) =>
        resolveChoice(scope, choiceId, choice, written, [...path, "choices", choiceId], addressed),
      );
  reportShape(scope, id, written);
  return {
    id,
    addressed,
    line: resolveLine(scope, written.line, [...path, "line"], addressed),
    acts: resolveActs(
      scope,
      written.acts ?? [],
      "others",
      [...path, "acts"],
      speakerAt(scope, written, addressed),
    ),
    set: resolveSet(scope, written.set, [...path, "set"], addressed),
    choices: choices.map((choice) => (choice.to.length > 0 ? choice : { ...choice, to: shared })),
    ...(tick && { tick: tick.map(itemOnly) }),
    weight: written.weight ?? 1,
    scored: written.scored ?? true,
    ...(patience && { patience }),
    ...(ending && { ending }),
  };
}

function resolveTicks(
  scope: Scope,
  written: NonNullable<NodeFile["tick"]>,
  path: Path,
  addressed: string,
): TickEffect[] {
  // n items make 2ⁿ choices: of more than can stand, no more are read.
  return Object.entries(written)
    .slice(0, MOST_TICKS)
    .map(([id, item]) => {
      const at = [...path, "tick", id];
      if (id === NOTHING_TICKED) scope.report("SCN026", at, { name: id });
      if (item.say === undefined && item.do === undefined) scope.report("SCN021", at, { choice: id });
      return {
        id,
        right: item.right,
        ...(item.say !== undefined && { say: item.say }),
        ...(item.do !== undefined && { do: item.do }),
        ...(item.why !== undefined && { why: item.why }),
        acts: resolveActs(scope, item.acts ?? [], "staff", [...at, "acts"], addressed),
        ...resolveEffects(scope, item, at, addressed),
      };
    });
}

function itemOnly({ acts: _acts, set: _set, add: _add, ...item }: TickEffect): TickItem {
  return item;
}

/** What a node must be: an ending, a list of choices, or a tick list; one of them, and not too long. */
function reportShape(scope: Scope, id: string, written: NodeFile): void {
  const path = ["nodes", id];
  const choices = Object.keys(written.choices ?? {});
  const ticks = Object.keys(written.tick ?? {});
  if (written.ending && (choices.length > 0 || ticks.length > 0 || written.to !== undefined)) {
    scope.report("SCN022", [...path, "ending"], { node: id });
  }
  if (!written.ending && choices.length === 0 && ticks.length === 0)
    scope.report("SCN023", path, { node: id });
  if (choices.length > MOST_CHOICES) {
    scope.report("SCN032", [...path, "choices"], { count: choices.length, most: MOST_CHOICES });
  }
  if (ticks.length > 0 && (choices.length > 0 || ticks.length < 2 || ticks.length > MOST_TICKS)) {
    scope.report("SCN034", [...path, "tick"], { most: MOST_TICKS });
  }
  if (ticks.length > 0 && written.to === undefined) scope.report("SCN024", path, { choice: "tick" });
  const { patience } = written;
  if (
    patience &&
    (!choices.includes(patience.choice) || written.choices?.[patience.choice]?.when !== undefined)
  ) {
    scope.report("SCN028", [...path, "patience", "choice"], { choice: patience.choice });
  }
}

/** The node's first speaking customer, else the first of the cast. */
function addressedAt(scope: Scope, written: NodeFile): string {
  const speaking = speakersIn(written);
  const customer = speaking.find((who) =>
    scope.cast.some((each) => each.id === who && each.role === "customer"),
  );
  return customer ?? scope.cast[0]?.id ?? "";
}

/** Who did what a line does: its first speaker, whoever it is. */
function speakerAt(scope: Scope, written: NodeFile, addressed: string): string {
  return speakersIn(written).find((who) => scope.cast.some((each) => each.id === who)) ?? addressed;
}

function speakersIn({ line }: NodeFile): string[] {
  const branches = typeof line === "string" ? [] : Array.isArray(line) ? line : [line];
  return branches.flatMap((branch) => Object.keys(branch)).filter((key) => key !== "scene" && key !== "when");
}

function reportPlaceholders(scope: Scope, scenario: Scenario): void {
  const known = new Set(scenario.variants.map((each) => each.name));
  for (const { path, text } of textsOf(scenario)) {
    for (const name of placeholdersIn(text)) {
      if (!known.has(name)) scope.report("SCN025", path, { name });
    }
  }
}
