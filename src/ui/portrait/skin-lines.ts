import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import type { Expression } from "./expression.ts";
import { fill, line, twice } from "./pen.ts";

/** Nose, cheeks, and the lines that age and feeling draw. */
export function skinLines(b: Build, face: Expression): ReactNode[] {
  const { child, old, crease, eyes } = b;
  const w = (b.man ? 15 : 13) + 2 * b.shape.nose - 2 * child;
  const y = 240 - 2 * child + 2 * old;
  const fold = 10 + 7 * face.smile;
  return [
    line("#e0543f", 32, twice("M42 231l14 0"), face.blush * 0.2),
    line("#e0543f", 20, twice("M42 231l14 0"), face.blush * 0.13),
    fill(
      b.shade,
      `M4 ${eyes + 4}Q8 ${y - 18} ${w} ${y - 5}q2 8-5 8Q2 ${y + 7} 2 ${y + 2}Q9 ${y - 14} 4 ${eyes + 4}`,
      0.8,
    ),
    line(crease, 2.3, twice(`M0 ${y + 5}q3 0 4-1Q${w - 7} ${y + 1} ${w - 3} ${y + 2}m2-1q3-6-1-11`)),
    line(crease, 2.2, twice(`M7 ${eyes - 34}q-3 7-1 16`), face.knit * (1 - child / 2)),
    line(
      crease,
      2,
      twice(`M${w + 7} ${y - 4}q${fold - 2} 8 ${fold} ${22 - 2 * face.smile}`),
      Math.min(0.9, 0.6 * old + 0.35 * face.frown + 0.5 * face.smile) * (1 - 0.7 * child),
    ),
    line(crease, 2, twice(`M31 272q4 8 2 16M0 ${eyes - 57}q22-3 42 2m-42 8q20-3 36 1`), 0.6 * old * old),
  ];
}
