import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { neck } from "./head.ts";
import { fill, line, symmetric, twice } from "./pen.tsx";

/** How low skin shows at the neck. */
const HEM: Record<Build["clothes"], number> = { cardigan: 372, suit: 352, polo: 368, jumper: 348, jacket: 356, shirt: 368, hoodie: 352 };

/** Neck, slope, shoulder, arm. */
const BODY = symmetric(0, 326, 20, 326, 34, 324, 46, 328, 66, 348, 96, 352, 120, 362, 150, 376, 162, 408, 168, 440, 173, 466, 178, 490, 182, 530, 120, 530, 60, 530, 0, 530);

const WHITE = "#f3eee6";

/** Body, neck, and what is worn. */
export function clothes(b: Build): ReactNode[] {
  const { clothes: kind, cloth, clothShade: shade, seam, neck: n } = b;
  const collar = (colour: string, edge: string) =>
    fill(colour, twice(`M${n - 1} 310Q${n + 10} 318 ${n + 13} 336L34 390L0 364Q${n * 0.8} 352 ${n - 1} 310Z`), 1, edge, 2);
  const open = (depth: number) => fill(WHITE, `M${-n - 8} 326L0 ${depth}L${n + 8} 326`);
  const button = (y: number) => fill(WHITE, `M-2.6 ${y}a2.6 2.6 0 0 0 5.2 0a2.6 2.6 0 0 0 -5.2 0`);
  const under: Partial<Record<typeof kind, () => ReactNode>> = {
    cardigan: () => open(442),
    suit: () => open(462),
    jacket: () => open(420),
    hoodie: () => fill(shade, "M-82 356C-88 292-40 284 0 284C40 284 88 292 82 356"),
  };
  const over: Record<typeof kind, () => ReactNode[]> = {
    cardigan: () => [fill(shade, twice(`M${n + 1} 316Q${n + 16} 320 ${n + 15} 336L7 450L7 530L0 530L0 436Z`)), line(seam, 2.4, "M0 440L0 530"), button(480)],
    suit: () => [
      b.man && fill("#7d4450", "M-9 360L9 360L6 376L14 450L0 466L-14 450L-6 376"),
      collar("#fff", "#d5cdc2"),
      fill(cloth, twice(`M${n + 7} 320Q${n + 22} 334 ${n + 32} 340L72 392L54 397L61 408L0 474L0 458Q30 402 ${n + 7} 320Z`), 1, seam, 2.4),
      line(seam, 2.4, "M0 470L0 530"),
    ],
    polo: () => [line(seam, 2.4, "M-8 368L-8 428L8 428L8 368"), button(392), button(414), collar(shade, seam)],
    jumper: () => [line(shade, 12, `M${-n - 5} 325Q${-n * 0.7} 348 0 349Q${n * 0.7} 348 ${n + 5} 325`)],
    jacket: () => [line(seam, 3.4, "M0 412L0 530"), fill(shade, twice(`M${n - 1} 302Q${n + 14} 308 ${n + 17} 338L4 420L0 420L0 404Q${n * 0.9} 366 ${n - 1} 302Z`), 1, seam, 2.4)],
    shirt: () => [line(seam, 2, "M-6 370L-6 530M6 370L6 530"), button(400), button(436), button(472), collar(cloth, seam)],
    hoodie: () => [
      fill(shade, twice(`M${n} 310C${n + 24} 316 ${n + 40} 330 ${n + 34} 348Q40 378 0 382L0 350Q${n} 346 ${n} 310Z`)),
      line(WHITE, 3.5, twice("M16 378Q20 402 17 428")),
    ],
  };
  return [
    kind === "hoodie" && under.hoodie?.(),
    fill(cloth, BODY),
    line(seam, 2.4, twice("M118 436Q110 476 114 530"), 0.6),
    kind !== "hoodie" && under[kind]?.(),
    ...neck(b, HEM[kind]),
    ...over[kind](),
  ];
}
