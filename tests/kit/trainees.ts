// Simulated trainees whose ability is known. They are made otherwise than mastery believes: occasions differ within a
// scenario, rules differ in what guessing gets, and what is done at one turn hangs together.

import type { Attempt } from "#domain/record/attempt.ts";
import { randomOf, shuffled } from "#domain/session/random.ts";
import { type Became, morning, practised } from "./practised.ts";

/** How often a conversation of the shipped pack calls up a rule of some of its dimensions; measured. */
export const RATES: Record<string, number> = {
  ...{ language: 7.5, compliance: 5.3, listening: 3.3, speed: 3, empathy: 2.8, apology: 2.2, privacy: 2.2 },
  ...{ greeting: 2, farewell: 0.85 },
};

export const DIMENSIONS = Object.keys(RATES);
/** Four rules to a dimension, `empathy-2`. */
export const DIMENSION_OF = new Map(
  DIMENSIONS.flatMap((dimension) =>
    [0, 1, 2, 3].map((at): [string, string] => [`${dimension}-${at}`, dimension]),
  ),
);
/** Six scenarios, as difficult as the pack's are. */
export const DIFFICULTY_OF = new Map([2, 3, 4, 4, 4, 5].map((each, at) => [`scenario-${at}`, each] as const));

export type People = {
  /** Standard deviations between people of the general ability, and of each dimension's from it. */
  general: number;
  own: number;
  /** What is learnt from one scenario to the next. */
  growth: number;
};

export type Trainee = { ability: Record<string, number>; general: number; attempts: Attempt[] };

const TURNS = 12;
/** Standard deviations of an occasion's difficulty within its scenario, and of what a turn adds to all its occasions. */
const [UNEVEN, TURN] = [0.6, 0.7];
/** The shares of rules that guessing keeps, between these; and of breaches that are mended. */
const [LEAST, MOST, MENDED] = [0.46, 0.74, 0.1];

/** So many people, each through the six scenarios in an order of their own, one every third day. */
export function trainees(count: number, seed: string, people: People): Trainee[] {
  return Array.from({ length: count }, (_, at) => trainee(`${seed} ${at}`, seed, people));
}

function trainee(seed: string, rulesSeed: string, { general: between, own, growth }: People): Trainee {
  const random = randomOf(seed);
  const general = between * normal(random);
  const deviation = new Map(DIMENSIONS.map((each) => [each, own * normal(random)] as const));
  const attempts = shuffled([...DIFFICULTY_OF], seed).map(([scenario, difficulty], at) => {
    const now = (dimension: string) => general + growth * at + (deviation.get(dimension) ?? 0);
    const became = conversation(random, rulesSeed, (dimension) => now(dimension) - 0.75 * (difficulty - 3));
    return practised(became, { scenario, at: morning(3 * at), turns: TURNS });
  });
  const last = general + growth * 5;
  const ability = Object.fromEntries(DIMENSIONS.map((each) => [each, last + (deviation.get(each) ?? 0)]));
  return { ability, general: last, attempts };
}

function conversation(random: () => number, seed: string, marginOf: (dimension: string) => number): Became[] {
  const turnOf = Array.from({ length: TURNS }, () => TURN * normal(random));
  return DIMENSIONS.flatMap((dimension) => {
    const rate = RATES[dimension] ?? 0;
    const times = Math.floor(rate) + Number(random() < rate % 1);
    return Array.from({ length: times }, (): Became => {
      const rule = `${dimension}-${Math.floor(4 * random())}`;
      const at = Math.floor(TURNS * random());
      const margin = marginOf(dimension) + (turnOf[at] ?? 0) + UNEVEN * normal(random);
      const guess = LEAST + (MOST - LEAST) * randomOf(`${seed} ${rule}`)();
      if (random() < guess + (1 - guess) / (1 + Math.exp(-margin))) return { rule, at, result: "kept" };
      return { rule, at, result: random() < MENDED ? "repaired" : "broken" };
    });
  });
}

/** A draw from the normal distribution, by Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
