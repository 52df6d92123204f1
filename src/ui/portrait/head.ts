import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { fill, line, symmetric, twice } from "./pen.tsx";

/** Right half of the jaw, cheekbone to chin, `out` further out. */
function jawLine({ face, jaw, chin }: Build, out = 0): number[] {
  const x = face + out;
  const j = jaw + out;
  const y = chin + out;
  return [x, 176, x, 208, x * 0.98, 230, j, y - 46, j * 0.82, y - 20, j * 0.46, y, 0, y];
}

/** Ears, skull, and the shade that gives it roundness. */
export function head(b: Build): ReactNode[] {
  const { face: f, jaw: j, chin: y, old } = b;
  return [
    fill(b.skin, twice(`M${f - 6} 184C${f + 4} 170 ${f + 17} 174 ${f + 16} 193C${f + 15} 210 ${f + 10} ${226 + 6 * old} ${f - 6} ${221 + 5 * old}Z`)),
    fill(b.shade, twice(`M${f + 1} 191C${f + 6} 182 ${f + 12} 186 ${f + 10} 197C${f + 9} 207 ${f + 6} 212 ${f + 1} 210Z`)),
    fill(b.skin, symmetric(0, 66, f * 0.66, 66, f, 108, ...jawLine(b))),
    fill(b.shade, `M${f * 0.9} 128C${f} 150 ${f} 208 ${f * 0.98} 230 ${j} ${y - 46}C${j * 0.82} ${y - 20} ${j * 0.46} ${y} 6 ${y}C${f * 0.6} ${y - 30} ${f * 0.78} 210 ${f * 0.74} 160Z`, 0.55),
  ];
}

/** Neck and the chin's shadow upon it; drawn over the clothes, so it ends in their neckline. */
export function neck(b: Build, hem: number): ReactNode[] {
  const { neck: n, chin: y } = b;
  return [
    fill(b.skin, symmetric(0, 240, n, 240, n, 240, n, 300, n, 318, n + 3, 326, n + 7, 331, n * 0.8, hem - 6, n * 0.4, hem, 0, hem)),
    fill(b.shade, `M${-n} 240L${-n} ${y - 2}Q0 ${y + 42} ${n} ${y - 2}L${n} 240`),
    line(b.crease, 2, twice(`M${n * 0.36} ${y + 23}Q${n * 0.3} ${y + 34} ${n * 0.24} ${y + 42}`), 0.7 * b.old),
  ];
}

const LIP = "M0 250Q14 244 30 262Q34 270 30 274Q20 256 0 257Z";

/** Hair of the lower face; the mouth is drawn over it. */
export function beard(b: Build): ReactNode {
  const { beard: kind, face: f } = b;
  if (kind === "shaven") return;
  const stubble = kind === "stubble";
  const jaw = jawLine(b, stubble ? 0 : 4);
  const up = jaw.flatMap((_, i) => (i % 2 ? [] : jaw.slice(-2 - i, -i || undefined)));
  return fill(
    b.hair,
    kind === "moustache" ? twice(LIP) : symmetric(...up, f + 2, 190, f - 6, 190, f - 8, 200, f - 10, 226, 52, 240, 34, 252, 26, 244, 14, 244, 0, 248),
    stubble ? 0.17 : 1,
  );
}
