import type { Branch, Scenario } from "./scenario.ts";
import type { Path } from "./source.ts";

/** Every text of a scenario that a person reads, with its path in the file. */
export function textsOf(scenario: Scenario): { path: Path; text: string }[] {
  const found: { path: Path; text: string }[] = [];
  const add = (path: Path, text: string | undefined) => {
    if (text !== undefined) found.push({ path, text });
  };
  add(["title"], scenario.title);
  add(["brief"], scenario.brief);
  for (const [index, goal] of scenario.goals.entries()) add(["goals", index], goal);
  for (const person of scenario.cast) {
    add(["cast", person.id, "name"], person.name);
    add(["cast", person.id, "persona"], person.persona);
  }
  for (const node of Object.values(scenario.nodes)) {
    const at = ["nodes", node.id];
    addBranches(add, [...at, "line"], node.line);
    add([...at, "ending", "note"], node.ending?.note);
    for (const item of node.tick ?? []) {
      add([...at, "tick", item.id, "say"], item.say);
      add([...at, "tick", item.id, "do"], item.do);
      add([...at, "tick", item.id, "why"], item.why);
    }
    if (node.tick) continue;
    for (const choice of node.choices) {
      const choiceAt = [...at, "choices", choice.id];
      add([...choiceAt, "do"], choice.do);
      add([...choiceAt, "say"], choice.say);
      add([...choiceAt, "why"], choice.why);
      addBranches(add, [...choiceAt, "reply"], choice.reply);
    }
  }
  return found;
}

function addBranches(
  add: (path: Path, text?: string) => void,
  path: Path,
  branches: readonly Branch[],
): void {
  branches.forEach((branch, index) => {
    for (const { who, text } of branch.says) add([...path, index, who], text);
    add([...path, index, "scene"], branch.scene);
  });
}

/** The `{names}` in a text, to be filled from the variants. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].map((match) => match[1] as string);
}
