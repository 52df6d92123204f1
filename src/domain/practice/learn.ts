import { expectedKept, generalGain, itemOf, ownGain, slopeOf } from "./elo.ts";
import type { Observation } from "./observation.ts";
import { firstSpread, type Spread, stepped } from "./spread.ts";

/** An observation and what it changed. */
export type Evidence = Observation & {
  /** The chance of its being kept that was predicted before it was seen, 0–1. */
  expected: number;
  /** What it moved the dimension's ability by, in logits. */
  shift: number;
};

/** What is believed after all observations. Abilities in logits: 0 is where everybody starts. */
export type Learnt = {
  evidence: Evidence[];
  general: number;
  /** In order of first appearance; the ability in a dimension is `general` + its deviation. */
  dimensions: string[];
  deviations: number[];
  spread: Spread;
};

/**
 * Elo over observations in order of time, with one general ability and a deviation for each dimension: what is seen in
 * one dimension says something of the others. After Pelánek, Applications of the Elo rating system in adaptive
 * educational systems, Computers & Education 98 (2016).
 */
export function learn(observations: readonly Observation[]): Learnt {
  const dimensions = [...new Set(observations.map(({ dimension }) => dimension))];
  const seen = dimensions.map(() => 0);
  const deviations = dimensions.map(() => 0);
  let general = 0;
  let spread = firstSpread(dimensions.length);
  const evidence = observations.map((observation, occasions): Evidence => {
    const place = dimensions.indexOf(observation.dimension);
    const [own = 0, times = 0] = [deviations[place], seen[place]];
    const [ability, item] = [general + own, itemOf(observation.difficulty)];
    const expected = expectedKept(ability, item);
    const gains = { general: generalGain(occasions), own: ownGain(times) };
    const surprise = observation.kept - expected;
    general += gains.general * surprise;
    deviations[place] = own + gains.own * surprise;
    seen[place] = times + 1;
    const [slope, noise] = [slopeOf(ability, item), expected * (1 - expected)];
    spread = stepped(spread, { at: place + 1, gains, slope, noise });
    return { ...observation, expected, shift: (gains.general + gains.own) * surprise };
  });
  return { evidence, general, dimensions, deviations, spread };
}
