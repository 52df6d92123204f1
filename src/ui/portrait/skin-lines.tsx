import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import type { Expression } from "./expression.ts";
import { both, fill, line, twice } from "./pen.tsx";

/** Nose, cheeks, and the lines that age and feeling draw. */
export function skinLines(b: Build, face: Expression): ReactNode[] {
  const { child, old, crease, eyes } = b;
  const w = (b.man ? 15 : 13) + 2 * b.shape.nose - 2 * child;
  const y = 240 - 2 * child + 2 * old;
  const fold = w + 17 + 7 * face.smile;
  return [
    both(<ellipse cx={49} cy={231} rx={16} ry={9} fill="#e0543f" stroke="#e0543f" strokeWidth={12} strokeOpacity={0.5} style={{ opacity: face.blush * 0.42 }} />),
    fill(b.shade, `M4 ${eyes + 4}Q8 ${y - 18} ${w} ${y - 5}Q${w + 2} ${y + 3} ${w - 5} ${y + 3}Q2 ${y + 7} 2 ${y + 2}Q9 ${y - 14} 4 ${eyes + 4}`, 0.8),
    line(crease, 2.3, twice(`M0 ${y + 5}Q3 ${y + 5} 4 ${y + 4}Q${w - 7} ${y + 1} ${w - 3} ${y + 2}M${w - 1} ${y + 1}Q${w + 2} ${y - 5} ${w - 2} ${y - 10}`)),
    line(crease, 2.2, twice(`M7 ${eyes - 34}Q3.5 ${eyes - 27} 6 ${eyes - 18}`), face.knit * (1 - child / 2)),
    line(crease, 2, twice(`M${w + 7} ${y - 4}Q${fold - 2} ${y + 4} ${fold} ${y + 18 - 2 * face.smile}`), Math.min(0.9, 0.6 * old + 0.35 * face.frown + 0.5 * face.smile) * (1 - 0.7 * child)),
    line(crease, 2, twice("M31 272Q35 280 33 288"), 0.6 * Math.max(0, old - 0.4)),
    line(crease, 2, twice(`M0 ${eyes - 57}Q22 ${eyes - 60} 42 ${eyes - 55}M0 ${eyes - 47}Q20 ${eyes - 50} 36 ${eyes - 46}`), 0.75 * Math.max(0, old - 0.25)),
  ];
}
