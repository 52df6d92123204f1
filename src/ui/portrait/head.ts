import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { fill, line, symmetric, twice } from "./pen.ts";

/** Right half of the jaw, cheekbone to chin, `out` further out. */
function jawLine({ face, jaw, chin }: Build, out = 0): number[] {
  const x = face + out;
  const j = jaw + out;
  const y = chin + out;
  return [x, 176, x, 208, x * 0.98, 230, j, y - 46, j * 0.82, y - 20, j * 0.46, y, 0, y];
}

/** Ears, skull, and the shade that gives it roundness. */
export function head(b: Build): ReactNode[] {
  const { face: f, chin: y, old } = b;
  const covered = /bob|long/.test(b.style);
  return [
    !covered &&
      fill(b.skin, twice(`M${f - 6} 184c10-14 23-10 22 9c-1 17-6 ${33 + 6 * old}-22 ${37 + 5 * old}`)),
    !covered && fill(b.shade, twice(`M${f + 1} 191c5-9 11-5 9 6c-1 10-4 15-9 13`)),
    fill(b.skin, symmetric(0, 66, f * 0.66, 66, f, 108, ...jawLine(b))),
    fill(
      b.shade,
      `M${f * 0.9} 124Q${f} 146 ${f} 176C${jawLine(b).slice(2)}C${f * 0.6} ${y - 30} ${f * 0.8} 210 ${f * 0.78} 150`,
      0.5,
    ),
  ];
}

/** Neck and the chin's shadow upon it; drawn over the clothes, so it ends in their neckline. */
export function neck(b: Build, hem: number): ReactNode[] {
  const { neck: n, chin: y } = b;
  return [
    fill(
      b.skin,
      symmetric(
        0,
        240,
        n,
        240,
        n,
        240,
        n,
        300,
        n,
        318,
        n + 3,
        326,
        n + 7,
        331,
        n * 0.8,
        hem - 6,
        n * 0.4,
        hem,
        0,
        hem,
      ),
    ),
    fill(b.shade, `M${-n} 240L${-n} ${y - 2}Q0 ${y + 42} ${n} ${y - 2}L${n} 240`),
    line(b.crease, 2, twice(`M${n * 0.36} ${y + 23}q-2 11-4 19`), 0.7 * b.old),
  ];
}

/** Hair of the lower face; the mouth is drawn over it. */
export function beard(b: Build): ReactNode {
  const { beard: kind, face: f } = b;
  if (kind === "shaven") return;
  const stubble = kind === "stubble";
  const up = jawLine(b, stubble ? 0 : 4).reverse();
  return fill(
    b.hair,
    kind === "moustache"
      ? twice("M0 250q15-5 29 10q2 6-3 8q-9-11-26-10")
      : symmetric(
          ...up.map((_, i) => up[i ^ 1] ?? 0),
          f + 2,
          190,
          f - 6,
          190,
          f - 8,
          200,
          f - 10,
          226,
          52,
          240,
          34,
          252,
          26,
          244,
          14,
          244,
          0,
          248,
        ),
    stubble ? 0.17 : 1,
  );
}
