import { accepts, allowedBy, resolveGuard, resolveVariable } from "./resolve-guard.ts";
import type { Act, Addition, Assignment, Branch, Choice, Target } from "./scenario.ts";
import type { ChoiceFile, NodeFile, TickFile } from "./scenario-file.ts";
import type { Scope } from "./scope.ts";
import type { Path } from "./source.ts";

/** A choice as written → as played: leads where it says, or where its node says. */
export function resolveChoice(
  scope: Scope,
  id: string,
  written: ChoiceFile,
  node: NodeFile,
  path: Path,
  addressed: string,
): Choice {
  const { say, do: gesture, credit, why, when } = written;
  if (say === undefined && gesture === undefined) scope.report("SCN021", path, { choice: id });
  const to = written.to ?? node.to;
  if (to === undefined) scope.report("SCN024", path, { choice: id });
  return {
    id,
    ...(say !== undefined && { say }),
    ...(gesture !== undefined && { do: gesture }),
    acts: resolveActs(scope, written.acts, "staff", [...path, "acts"], addressed),
    credit,
    ...(why !== undefined && { why }),
    reply:
      written.reply === undefined ? [] : resolveLine(scope, written.reply, [...path, "reply"], addressed),
    ...resolveEffects(scope, written, path, addressed),
    ...(when !== undefined && { when: resolveGuard(scope, when, [...path, "when"], addressed) }),
    to: written.to === undefined ? [] : resolveTargets(scope, written.to, [...path, "to"], addressed),
  };
}

/** What a choice or ticked item does to the state. */
export function resolveEffects(
  scope: Scope,
  written: Pick<ChoiceFile | TickFile, "set" | "add">,
  path: Path,
  addressed: string,
): { set: Assignment[]; add: Addition[] } {
  const set = resolveSet(scope, written.set, [...path, "set"], addressed);
  const add: Addition[] = [];
  for (const [name, by] of Object.entries(written.add ?? {})) {
    const at = [...path, "add", name];
    const variable = resolveVariable(scope, name, at, addressed);
    if (variable?.kind === "number") add.push({ variable: variable.name, by });
    else if (variable) scope.report("SCN020", at, { name, value: by, allowed: allowedBy(variable) });
  }
  return { set, add };
}

export function resolveSet(
  scope: Scope,
  written: ChoiceFile["set"],
  path: Path,
  addressed: string,
): Assignment[] {
  return Object.entries(written ?? {}).flatMap(([name, value]) => {
    const variable = resolveVariable(scope, name, [...path, name], addressed);
    if (!variable) return [];
    if (accepts(variable, value)) return [{ variable: variable.name, value }];
    const params = { name, value: String(value), allowed: allowedBy(variable) };
    scope.report("SCN020", [...path, name], params);
    return [];
  });
}

/** `act@who` → who it was done to; or, in a line, who did it. */
export function resolveActs(
  scope: Scope,
  written: readonly string[],
  side: "staff" | "others",
  path: Path,
  addressed: string,
): Act[] {
  return written.map((text, index) => {
    const [act = text, who = addressed] = text.split("@");
    const at = [...path, index];
    const known = scope.vocabulary[side].has(act);
    if (!known) {
      const other = scope.vocabulary[side === "staff" ? "others" : "staff"].has(act);
      scope.report(other ? "SCN035" : "SCN019", at, { act });
    }
    if (!scope.cast.some((person) => person.id === who)) scope.report("SCN018", at, { who });
    return { act, who };
  });
}

/** The three ways to write a line → branches, first that holds. */
export function resolveLine(
  scope: Scope,
  written: NodeFile["line"],
  path: Path,
  addressed: string,
): Branch[] {
  if (typeof written === "string") return [{ says: [{ who: addressed, text: written }] }];
  if (!Array.isArray(written)) return [resolveBranch(scope, written, path, addressed)];
  const branches = written.map((each, index) => resolveBranch(scope, each, [...path, index], addressed));
  reportHidden(scope, branches, path);
  return branches;
}

function resolveBranch(scope: Scope, written: Record<string, string>, path: Path, addressed: string): Branch {
  const { when, scene, ...spoken } = written;
  for (const who of Object.keys(spoken)) {
    if (!scope.cast.some((person) => person.id === who)) scope.report("SCN018", [...path, who], { who });
  }
  return {
    ...(when !== undefined && { when: resolveGuard(scope, when, [...path, "when"], addressed) }),
    says: Object.entries(spoken).map(([who, text]) => ({ who, text })),
    ...(scene !== undefined && { scene }),
  };
}

export function resolveTargets(
  scope: Scope,
  written: NonNullable<NodeFile["to"]>,
  path: Path,
  addressed: string,
): Target[] {
  const listed = typeof written === "string" ? [{ node: written }] : written;
  const targets = listed.map((each, index): Target => {
    const at = typeof written === "string" ? path : [...path, index];
    if (!Object.hasOwn(scope.file.nodes, each.node)) {
      scope.report("SCN012", typeof written === "string" ? path : [...at, "node"], { target: each.node });
    }
    const when = "when" in each ? each.when : undefined;
    return when === undefined
      ? { node: each.node }
      : { when: resolveGuard(scope, when, [...at, "when"], addressed), node: each.node };
  });
  reportHidden(scope, targets, path);
  if (targets.at(-1)?.when) scope.report("SCN029", [...path, targets.length - 1], {});
  return targets;
}

/** A branch behind one that always holds is never reached. */
function reportHidden(scope: Scope, branches: readonly { when?: unknown }[], path: Path): void {
  const always = branches.findIndex((each) => each.when === undefined);
  if (always !== -1 && always < branches.length - 1) scope.report("SCN033", [...path, always + 1], {});
}
