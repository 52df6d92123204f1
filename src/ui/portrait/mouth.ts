import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { mix } from "./colour.ts";
import type { Expression } from "./expression.ts";
import { at, fill, line } from "./pen.ts";

/** Lips, and between them teeth and tongue when open. */
export function mouth(b: Build, face: Expression): ReactNode {
  const w = face.mouthWidth * (b.man ? 1.05 : 0.97);
  const { corner: c, mouthTop: top, mouthBottom: bottom } = face;
  const q = w * face.mouthSquare;
  const gap = bottom - top;
  const full = (1 - 0.45 * b.old) * (1 - 0.35 * face.press) * (b.man ? 0.75 : 1);
  const above = top - 4.6 * full;
  const below = bottom + 6.6 * full;
  /** A lip from corner to corner, through the middle at y; and from the left corner to the right. */
  const back = (y: number, x = q, end = -w) =>
    `C${x} ${(y - c / 4) / 0.75} ${-x} ${(y - c / 4) / 0.75} ${end} ${c}`;
  const left = `M${-w} ${c}`;
  const upper = left + back(top, -q, w);
  return at(0, 264 - 2 * b.child, 1 - 0.1 * b.child, [
    fill(
      b.lips,
      `${left}C${-w * 0.6} ${above + c * 0.3} ${-w * 0.3} ${above - 2} 0 ${above + 1}C${w * 0.3} ${above - 2} ${w * 0.6} ${above + c * 0.3} ${w} ${c}${back(below)}`,
    ),
    fill("#6a2224", upper + back(bottom)),
    fill(
      "#c4605c",
      `M${-w / 2} ${bottom - gap * 0.1}q${w / 2} ${-gap / 2} ${w} 0q${-w / 2} ${gap * 0.16} ${-w} 0`,
      Math.min(1, gap / 14),
    ),
    fill("#fbf8f2", upper + back(top + gap * 0.42)),
    line(mix(b.lips, 0.35, "#4a0a00"), 2.5, upper),
    line(b.crease, 2, `M-12 ${below + 7}q12 2 24 0`, 0.5),
  ]);
}
