import type { Check } from "#domain/analysis/check.ts";
import type { Found } from "#domain/analysis/finding.ts";
import type { Subject } from "#domain/analysis/subject.ts";
import type { Branch, Node } from "#domain/pack/scenario.ts";
import type { Path } from "#domain/pack/source.ts";

/**
 * An entry of a list (`line`, `reply`, `to`, `whenever`) whose turn never comes. The last entry of a `to` is there
 * because the format wants one, and is not told.
 */
export const unreachableBranch: Check = {
  code: "CHK003",
  name: "unreachable-branch",
  severity: "warning",
  proof: true,
  find: (subject) => {
    const { scenario, usage } = subject;
    const reached = Object.values(scenario.nodes).filter((node) => usage.nodes.has(node.id));
    const interrupting = scenario.whenever.flatMap((_, index) =>
      usage.whenever.has(index) ? [] : [told("whenever", index, ["whenever", index])],
    );
    return [
      ...interrupting,
      ...reached.flatMap((node) => [...spokenAt(subject, node), ...targetsAt(subject, node)]),
    ];
  },
};

function spokenAt({ usage }: Subject, node: Node): Found[] {
  const unsaid = (where: string, path: Path, branches: readonly Branch[]) =>
    branches.flatMap((branch, index) =>
      usage.branches.has(branch) ? [] : [told(where, index, [...path, index])],
    );
  const path = ["nodes", node.id];
  return [
    ...unsaid("line", [...path, "line"], node.line),
    ...node.choices
      .filter((choice) => usage.choices.has(choice))
      .flatMap(({ id, reply }) => unsaid("reply", [...path, "choices", id, "reply"], reply)),
  ];
}

/** Choices that share one list, written once for the node or by an anchor, count together. */
function targetsAt({ usage }: Subject, node: Node): Found[] {
  const lists = new Map<string, { choice: string; last: number; taken: Set<number>; shared: number }>();
  for (const choice of node.choices) {
    const key = JSON.stringify(choice.to);
    const list = lists.get(key) ?? {
      choice: choice.id,
      last: choice.to.length - 1,
      taken: new Set(),
      shared: 0,
    };
    list.shared += 1;
    for (const index of usage.targets.get(choice) ?? []) list.taken.add(index);
    lists.set(key, list);
  }
  return [...lists.values()].flatMap(({ choice, last, taken, shared }) =>
    Array.from({ length: last }, (_, index) => index)
      .filter((index) => !taken.has(index))
      .map((index) => {
        const owner = shared === node.choices.length ? [] : ["choices", choice];
        return told("to", index, ["nodes", node.id, ...owner, "to", index]);
      }),
  );
}

function told(where: string, index: number, path: Path): Found {
  return { path, params: { where, number: index + 1 } };
}
