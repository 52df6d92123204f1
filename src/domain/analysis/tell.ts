import type { Choice, Node } from "#domain/pack/scenario.ts";
import { chanceOf } from "./chance.ts";
import type { Edition } from "./subject.ts";

/** How often the best option is the one that a cue points to, over some decisions; and how likely that is by chance. */
export type Tell = { hits: number; decisions: number; chance: number };

/**
 * A cue gives each option a number; it points where one option has more than every other. With m options and b of them
 * best, chance points to a best one with b ÷ m.
 */
export function tellOf(
  editions: readonly Edition[],
  cue: (choice: Choice, node: Node, edition: Edition) => number,
): Tell {
  const trials: number[] = [];
  let hits = 0;
  for (const edition of editions) {
    for (const node of Object.values(edition.scenario.nodes)) {
      if (node.tick || !node.scored) continue;
      const options = offered(node);
      const top = Math.max(...options.map(({ credit }) => credit));
      const best = options.filter(({ credit }) => credit === top);
      const cues = options.map((choice) => cue(choice, node, edition));
      const most = Math.max(...cues);
      const pointed = options.filter((_, index) => cues[index] === most);
      if (best.length === options.length || pointed.length !== 1) continue;
      trials.push(best.length / options.length);
      if (best.includes(pointed[0] as Choice)) hits += 1;
    }
  }
  return { hits, decisions: trials.length, chance: chanceOf(hits, trials) };
}

/** What stands side by side: the choices that are always open, and the first of those that sometimes are. */
function offered({ choices }: Node): Choice[] {
  const sometimes = choices.find(({ when }) => when !== undefined);
  return choices.filter((choice) => choice.when === undefined || choice === sometimes);
}
