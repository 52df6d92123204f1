// Elo for one person: the chance that a rule is kept, and how far one occasion moves what is believed (docs/mastery.md).

/** The share of occasions on which somebody who chooses at random keeps a rule, measured over the shipped pack. */
const GUESS = 0.63;

/** 0–1. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** A scenario's difficulty 1–5 on the scale of abilities: −1.5, −0.75, 0, 0.75, 1.5. */
export function itemOf(difficulty: number): number {
  return 0.75 * (difficulty - 3);
}

/** P = g + (1 − g)·σ(ability − item): guessing keeps its share, and skill settles the rest. */
export function expectedKept(ability: number, item: number): number {
  return GUESS + (1 - GUESS) * logistic(ability - item);
}

/** dP ÷ d ability. */
export function slopeOf(ability: number, item: number): number {
  const sure = logistic(ability - item);
  return (1 - GUESS) * sure * (1 - sure);
}

/** K of the general ability after so many occasions in all; smaller the more is known. */
export function generalGain(occasions: number): number {
  return 0.5 / (1 + 0.03 * occasions);
}

/** K of a dimension's deviation from it after so many occasions in that dimension. */
export function ownGain(occasions: number): number {
  return 0.5 / (1 + 0.06 * occasions);
}

/** Of what guessing leaves open, the share to be got right in a scenario that teaches most: 0.64, between 4/7 and 5/7. */
const FITTING = Math.log(0.64 / 0.36);

/** The difficulty, on the scale 1–5 and beyond it, at which somebody of this ability would get that share right. */
export function fittingDifficulty(ability: number): number {
  return 3 + (ability - FITTING) / 0.75;
}
