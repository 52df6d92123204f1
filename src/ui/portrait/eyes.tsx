import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { mix } from "./colour.ts";
import type { Expression } from "./expression.ts";
import { both, fill, line } from "./pen.tsx";

/** Eyes, lids and brows: one side drawn, the other its mirror image. `clip` is an id of the page's own. */
export function eyes(b: Build, face: Expression, clip: string): ReactNode {
  const { man, child, old, crease, iris } = b;
  const top = 2.5 * old - face.upperLid - 1.5 * b.shape.eyes - 3 * child - (man ? -1 : 0.5);
  const { glare, lowerLid: low } = face;
  const out = 2.5 * old - 2;
  const lid = `M-19 4C-13 ${top * 0.7 + glare} -1 ${top - 1 + glare * 0.3} 9 ${top * 0.72}C13 ${top * 0.5} 17 ${out - 3} 20 ${out}`;
  const under = `C14 ${low * 0.75 + 0.5} 6 ${low} -1 ${low}C-8 ${low} -14 ${low * 0.5 + 3} -19 4`;
  const lash = mix(iris, "#000000", 0.45);
  return (
    <g transform={`translate(0 ${b.eyes})`}>
      <clipPath id={clip}>{fill("", lid + under)}</clipPath>
      {both(
        <g transform={`translate(36)scale(${1 + 0.13 * child})`}>
          <g clipPath={`url(#${clip})`}>
            {fill("#fbf8f2", "M-24-24L24-24L24 24L-24 24")}
            <circle r={9.2} cy={-1.5} fill={iris} style={{ transform: `scale(${face.pupil})` }} />
            <circle r={4} cy={-1.5} fill="#140d0a" />
            <circle r={2} cx={2.6} cy={-5} fill="#fff" />
            {line("#4a2a20", 9, lid, 0.18)}
          </g>
          {line(crease, 1.8, `M-15 ${top * 0.62 - 4 + glare}C-8 ${top - 6 + glare * 0.6} 8 ${top - 5} 19 ${out - 7}`, 0.75)}
          {line(crease, 1.7, `M-12 ${low + 5}C-4 ${low + 9} 8 ${low + 8} 15 ${low + 3}`, 0.2 * face.smile + 0.55 * old)}
          {line(crease, 1.8, "M25-5L32-9M26 0L34 0M25 5L32 9", old * (0.3 + 0.5 * face.smile))}
          {line(lash, man ? 2.8 : 3.4, lid + (man ? "" : `L25 ${out - 4}`))}
          {line(lash, 1.2, `M20 ${out}${under}`, 0.45)}
          {brow(b, face)}
        </g>,
      )}
    </g>
  );
}

/** A brow: a blade, thick at the inner end. */
function brow(b: Build, face: Expression): ReactNode {
  const thick = (b.man ? 8 : 5.4) + b.shape.brows * 1.3 - 1.5 * b.child;
  const rise = b.man ? -24 : -26;
  const x = -20 - face.browPinch;
  const inner = face.browInner + rise;
  const outer = face.browOuter + rise + 1 + 3 * b.old;
  const arch = (face.browInner + face.browOuter) * 0.3 - 9 + rise;
  const bend = arch + face.browInner * 0.35;
  return fill(
    mix(b.hair, "#2a1a14", 0.22),
    `M${x} ${inner + thick / 2}Q${x - 1} ${inner - thick / 2} ${x + 2} ${inner - thick / 2}C-8 ${bend - thick * 0.45} 10 ${arch - thick * 0.4} 27 ${outer}C12 ${arch + thick * 0.55} -6 ${bend + thick * 0.6} ${x} ${inner + thick / 2}`,
  );
}
