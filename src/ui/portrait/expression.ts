/** How a mood shows. Lengths are in the drawing's units, y down; shares are 0 to 1. */
export type Expression = {
  /** Inner end of the brow, down. */
  browInner: number;
  /** Outer end of the brow, down. */
  browOuter: number;
  /** Brows drawn together. */
  browPinch: number;
  /** Lines between the brows. */
  knit: number;
  /** Height of the upper lid above the eye's axis. */
  upperLid: number;
  /** Depth of the lower lid below the axis. */
  lowerLid: number;
  pupil: number;
  /** Corners of the mouth, down. */
  corner: number;
  /** Half the width of the mouth. */
  mouthWidth: number;
  /** Top and bottom of the opening, at the middle; equal when closed. */
  mouthTop: number;
  mouthBottom: number;
  /** How square the opening is. */
  mouthSquare: number;
  /** Lips pressed thin. */
  press: number;
  blush: number;
  /** Folds beside the mouth when cross, and when smiling. */
  frown: number;
  smile: number;
  /** Tilt of the head in degrees, and how far it is sunk. */
  tilt: number;
  sunk: number;
  /** Shoulders, down. */
  shoulders: number;
  /** 1 arms crossed, 0 arms down. */
  arms: number;
};

/** How far `value` is on the way from `from` to `to`, kept within 0 and 1. */
function share(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** A share with soft ends. */
const soft = (t: number): number => t * t * (3 - 2 * t);

/**
 * The face of a mood from 0 (shouting) through 5 (neutral) to 10 (delighted).
 * Continuous everywhere; what is not a number counts as 5, what is outside as the nearer end.
 */
export function expressionOf(mood: number): Expression {
  const m = Number.isNaN(mood) ? 5 : Math.min(10, Math.max(0, mood));
  const cross = share(m, 5, 0) ** 0.8;
  const joy = share(m, 5, 10) ** 0.9;
  const shout = soft(share(m, 1.8, 0));
  const grin = soft(share(m, 7.6, 10));
  return {
    browInner: 11 * cross - 3 * joy,
    browOuter: -4 * cross - 4 * joy,
    browPinch: 5 * cross,
    knit: share(m, 4, 1),
    upperLid: 14 - 3.5 * cross - 3 * joy + 3 * shout,
    lowerLid: 8.5 - 2 * cross - 7.5 * joy,
    pupil: 1 - 0.1 * cross + 0.05 * joy,
    corner: 6 * cross - 10 * joy + 3 * shout,
    mouthWidth: 25 - 2 * cross + 6 * joy + 3 * grin,
    mouthTop: -4 * cross + 2 * joy - 7 * shout - grin,
    mouthBottom: -4 * cross + 2 * joy + 25 * shout + 14 * grin,
    mouthSquare: 0.5 + 0.4 * shout + 0.2 * grin,
    press: cross * (1 - shout),
    blush: 0.16 + 0.3 * cross + 0.3 * joy,
    frown: cross,
    smile: joy,
    tilt: -2.5 * cross + 3 * joy,
    sunk: 6 * cross,
    shoulders: -7 * cross + 3 * joy,
    arms: soft(share(m, 4, 3)),
  };
}
