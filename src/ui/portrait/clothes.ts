import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { neck } from "./head.ts";
import { fill, line, symmetric, twice } from "./pen.ts";

/** How low skin shows at the neck, and a blouse or shirt below it. */
const NECKLINE: Record<Build["clothes"], readonly [skin: number, white?: number]> = {
  cardigan: [372, 442],
  suit: [352, 462],
  jacket: [356, 420],
  polo: [368],
  jumper: [348],
  shirt: [368],
  hoodie: [352],
};

/** Neck, slope, shoulder, arm. */
const BODY = symmetric(
  0,
  326,
  20,
  326,
  34,
  324,
  46,
  328,
  66,
  348,
  96,
  352,
  120,
  362,
  152,
  378,
  166,
  412,
  182,
  530,
  120,
  530,
  60,
  530,
  0,
  530,
);

const WHITE = "#f3eee6";

/** Body, neck, and what is worn. */
export function clothes(b: Build): ReactNode[] {
  const { clothes: kind, cloth, clothShade: shade, seam, neck: n } = b;
  const [skin, white = 0] = NECKLINE[kind];
  const stitch = (course: string) => line(seam, 2.4, course);
  const flap = (colour: string, course: string, edge = seam) => fill(colour, twice(course), 1, edge, 2);
  const collar = `M${n - 1} 310q11 8 14 26L34 390L0 364Q${n * 0.8} 352 ${n - 1} 310Z`;
  const buttons = line(WHITE, 5, "M0 400l0 0m0 36l0 0m0 36l0 0");
  const worn: Record<typeof kind, () => ReactNode[]> = {
    cardigan: () => [
      flap(shade, `M${n + 1} 316q15 4 14 20L7 450l0 80l-7 0l0-94Z`, shade),
      stitch("M0 440l0 90"),
      buttons,
    ],
    suit: () => [
      b.man && fill("#7d4450", "M-9 360l18 0l-3 16l8 74L0 466l-14-16l8-74"),
      flap("#fff", collar, "#d5cdc2"),
      flap(cloth, `M${n + 7} 320q15 14 25 20L72 392l-18 5l7 11L0 474l0-16Q30 402 ${n + 7} 320Z`),
      stitch("M0 470l0 60"),
    ],
    polo: () => [
      stitch("M-8 368l0 60l16 0l0-60"),
      line(WHITE, 5, "M0 390l0 0m0 24l0 0"),
      flap(shade, collar),
    ],
    jumper: () => [line(shade, 12, `M${-n - 5} 325Q${-n * 0.7} 348 0 349Q${n * 0.7} 348 ${n + 5} 325`)],
    jacket: () => [
      stitch("M0 412l0 118"),
      flap(shade, `M${n - 1} 302q15 6 18 36L4 420l-4 0l0-16Q${n * 0.9} 366 ${n - 1} 302Z`),
    ],
    shirt: () => [stitch("M-6 370l0 160m12 0l0-160"), buttons, flap(cloth, collar)],
    hoodie: () => [
      flap(shade, `M${n} 310c24 6 40 20 34 38Q40 378 0 382l0-32Q${n} 346 ${n} 310Z`, shade),
      line(WHITE, 3.5, twice("M16 378q4 24 1 50")),
    ],
  };
  return [
    kind === "hoodie" && fill(shade, "M-82 356c-6-64 42-72 82-72c40 0 88 8 82 72"),
    fill(cloth, BODY),
    line(seam, 2.4, twice("M118 436q-8 40-4 94"), 0.6),
    white > 0 && fill(WHITE, `M${-n - 8} 326L0 ${white}L${n + 8} 326`),
    ...neck(b, skin),
    ...worn[kind](),
  ];
}
