import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { play } from "#domain/analysis/walks.ts";
import type { Scenario } from "#domain/pack/scenario.ts";

/** One turn of a visit: a text of the choice to click, and a text that only its answer shows. */
export type Step = { pick: string; shows: string };

/** What the probe does in a page: clicks `steps` in turn, then waits until the choice after them can be clicked. */
export type Plan = { choices: string; steps: readonly Step[]; then: string; settleMs?: number };

/** The turns of a golden walk, as texts that a person would read. */
export function stepsOf(scenario: Scenario, walksFile: string, walk: string): Step[] {
  const { walks } = parse(readFileSync(walksFile, "utf8"));
  const { choices } = walks.find((each: { id: string }) => each.id === walk);
  const { exchanges, stuck } = play(scenario, choices);
  if (stuck !== undefined) throw new Error(`${walk} is stuck at ${choices[stuck]}`);
  return exchanges.map(({ move: { choice, reply } }) => {
    const pick = choice.say ?? choice.do ?? "";
    return { pick: plain(pick), shows: plain(reply?.says[0]?.text ?? reply?.scene ?? pick) };
  });
}

/** A text without what is drawn by seed: the longest stretch between the places where it is put in. */
function plain(text: string): string {
  return text.split(/\{[a-z-]+\}|\n/).reduce((one, other) => (other.length > one.length ? other : one));
}

/** The first `count` turns, on a page whose choices are found by `choices`. */
export function planOf(choices: string, steps: readonly Step[], count: number): Plan {
  return { choices, steps: steps.slice(0, count), then: steps[count]?.pick ?? "" };
}
