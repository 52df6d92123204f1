import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { mix } from "./colour.ts";
import type { Expression } from "./expression.ts";
import { at, clipTo, fill, group, line } from "./pen.ts";

/** Eyes, lids and brows: one side drawn, the other its mirror image. `clip` is an id of the page's own. */
export function eyes(b: Build, face: Expression, clip: string): ReactNode[] {
  const { man, child, old, crease, iris } = b;
  const plain = man || b.age < 15;
  const top = 2.5 * old - face.upperLid - 1.5 * b.shape.eyes - 3 * child - (man ? -1 : 0.5);
  const low = face.lowerLid;
  /** How far the inner end of the upper lid is pressed down. */
  const glare = 5 * face.frown;
  const out = 2.5 * old - 2;
  const lid = `M-19 4C-13 ${top * 0.7 + glare} -1 ${top - 1 + glare * 0.3} 9 ${top * 0.72}C13 ${top * 0.5} 17 ${out - 3} 20 ${out}`;
  const under = `C14 ${low * 0.75 + 0.5} 6 ${low} -1 ${low}C-8 ${low} -14 ${low * 0.5 + 3} -19 4`;
  const lash = mix(iris, 0.45);
  const parts = [
    group(
      { clipPath: `url(#${clip})` },
      line("#fbf8f2", 48, "M0 0l0 0"),
      line(iris, 18.4 * face.pupil, "M0-1.5l0 0"),
      line("#140d0a", 8, "M0-1.5l0 0"),
      line("#fff", 4, "M3-5l0 0"),
      line("#4a2a20", 9, lid, 0.18),
    ),
    line(
      crease,
      1.8,
      `M-15 ${top * 0.62 - 4 + glare}C-8 ${top - 6 + glare * 0.6} 8 ${top - 5} 19 ${out - 7}`,
      0.75,
    ),
    line(crease, 1.8, `M-12 ${low + 5}c8 4 20 3 27-2`, 0.2 * face.smile + 0.55 * old),
    line(crease, 1.8, "M25-5l7-4m-6 9l8 0m-9 5l7 4", old * (0.3 + 0.5 * face.smile)),
    line(lash, plain ? 2.8 : 3.4, plain ? lid : `${lid}l5-2`),
    line(lash, 1.2, `M20 ${out}${under}`, 0.45),
    brow(b, face),
  ];
  return [clipTo(clip, lid + under), at(36, b.eyes, 1 + 0.13 * child, parts, true)];
}

/** A brow: a blade, thick at the inner end. */
function brow(b: Build, face: Expression): ReactNode {
  const thick = (b.man ? 8 : 5.4) + b.shape.brows * 1.3 - 1.5 * b.child;
  const rise = b.man ? -24 : -26;
  const x = -20 - face.browPinch;
  const inner = face.browInner + rise - thick / 2;
  const outer = face.browOuter + rise + 1 + 3 * b.old;
  const arch = (face.browInner + face.browOuter) * 0.3 - 9 + rise;
  const bend = arch + face.browInner * 0.35;
  return fill(
    mix(b.hair, 0.2),
    `M${x} ${inner + thick}q-1 ${-thick} 2 ${-thick}C-8 ${bend - thick / 2} 10 ${arch - thick / 2} 27 ${outer}C12 ${arch + thick / 2} -6 ${bend + thick / 2} ${x} ${inner + thick}`,
  );
}
