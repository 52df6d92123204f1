// Faults put into the shipped scenarios one at a time: nearly every one that can be noticed is, by walks and check.
// `DUILIAN_MUTANTS=300 npx vitest --project domain tests/mutation` makes the whole run and prints the figures.

import { expect, it } from "vitest";
import { readPackFolder } from "#build/read-pack.ts";
import { KINDS, type Mutant, mutantOf } from "./mutate.ts";
import { type Trial, trialsOf } from "./trial.ts";

const SCENARIOS = ["first-greeting", "queue-forty-minutes", "one-sentence-pitch"];
const WHOLE = Number(process.env.DUILIAN_MUTANTS ?? 0);
const COUNT = WHOLE || 48;

/** Mutants that are not equivalent, each kind and scenario in turn, and what catches each. */
function run(trials: readonly Trial[], count: number) {
  const caught: { trial: Trial; mutant: Mutant; by: ReturnType<Trial["by"]> }[] = [];
  const seen = new Set<string>();
  let alike = 0;
  for (let turn = 0; caught.length < count && turn < 20 * count; turn += 1) {
    const kind = KINDS[turn % KINDS.length] as (typeof KINDS)[number];
    const trial = trials[Math.floor(turn / KINDS.length) % trials.length] as Trial;
    const mutant = mutantOf(kind, trial.files, `mutant ${turn}`);
    const key = `${trial.id} ${mutant?.place}`;
    if (!mutant || seen.has(key)) continue;
    seen.add(key);
    const by = trial.by(mutant, trial.covering);
    if (by === "alike") alike += 1;
    else caught.push({ trial, mutant, by });
  }
  return { caught, alike };
}

// Of the few that npm test draws, two may slip through; of three hundred, six.
it("catches 98 of 100 faults with the covering walks and the check", { timeout: 3_600_000 }, () => {
  const { caught, alike } = run(trialsOf(readPackFolder("scenarios/bank"), SCENARIOS), COUNT);
  const missed = caught.filter(({ by }) => by === "nothing");
  const figures = ["parse", "walks", "check", "nothing"].map(
    (by) => `${by} ${caught.filter((each) => each.by === by).length}`,
  );
  const byHand = WHOLE
    ? caught.filter(({ trial, mutant }) => trial.by(mutant, trial.byHand) !== "nothing")
    : [];
  const places = missed.map(({ trial, mutant }) => `${trial.id} ${mutant.place}`);
  console.info(
    `${COUNT} mutants (and ${alike} equivalent): ${figures.join(", ")}`,
    WHOLE ? `; caught by check and the walks by hand alone: ${byHand.length}` : "",
    places.map((each) => `\n  missed: ${each}`).join(""),
  );
  expect(caught).toHaveLength(COUNT);
  expect(missed.length, places.join("\n")).toBeLessThanOrEqual(Math.max(2, Math.floor(0.02 * COUNT)));
});
