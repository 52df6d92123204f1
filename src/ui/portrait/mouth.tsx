import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import type { Expression } from "./expression.ts";
import { fill, line } from "./pen.tsx";

/** Lips, and between them teeth and tongue when open. */
export function mouth(b: Build, face: Expression): ReactNode {
  const { man, crease } = b;
  const w = face.mouthWidth * (man ? 1.05 : 0.97) * (1 - 0.1 * b.child);
  const { corner: c, mouthTop: top, mouthBottom: bottom } = face;
  const q = w * face.mouthSquare;
  const gap = bottom - top;
  const full = (1 - 0.45 * b.old) * (1 - 0.35 * face.press) * (man ? 0.75 : 1);
  const above = top - 4.6 * full;
  const below = bottom + 6.6 * full;
  /** The control height of a lip line that passes the middle at y. */
  const pull = (y: number) => (y - c / 4) / 0.75;
  const upper = `M${-w} ${c}C${-q} ${pull(top)} ${q} ${pull(top)} ${w} ${c}`;
  const back = (y: number) => `C${q} ${pull(y)} ${-q} ${pull(y)} ${-w} ${c}`;
  const tongue = bottom - gap * 0.1;
  return (
    <g transform={`translate(0 ${264 - 2 * b.child})`}>
      {fill(b.lips, `M${-w} ${c}C${-w * 0.6} ${above + c * 0.3} ${-w * 0.3} ${above - 2} 0 ${above + 1}C${w * 0.3} ${above - 2} ${w * 0.6} ${above + c * 0.3} ${w} ${c}${back(below)}`)}
      {fill("#6a2224", upper + back(bottom))}
      {fill("#c4605c", `M${-w * 0.5} ${tongue}Q0 ${tongue - gap * 0.5} ${w * 0.5} ${tongue}Q0 ${bottom + gap * 0.06} ${-w * 0.5} ${tongue}`, Math.min(1, gap / 14))}
      {fill("#fbf8f2", upper + back(top + gap * 0.42))}
      {line(man ? crease : "#8c2f30", 2.5, upper, 0.9)}
      {line(crease, 2, `M-12 ${below + 7}Q0 ${below + 9} 12 ${below + 7}`, 0.5)}
    </g>
  );
}
