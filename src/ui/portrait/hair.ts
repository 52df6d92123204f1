import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { mix } from "./colour.ts";
import { fill, line, symmetric, twice } from "./pen.ts";

/** From the left temple over the crown to the right one. */
const CROWN = "M-80 202c-14-32-20-90 8-124c30-36 116-36 146 0c24 30 18 90 6 124l-5-2";

const TIED = symmetric(
  0,
  56,
  50,
  54,
  92,
  82,
  87,
  160,
  86,
  176,
  83,
  186,
  79,
  200,
  76,
  178,
  73,
  152,
  58,
  134,
  42,
  118,
  18,
  112,
  0,
  112,
);

/** For each style: what lies over the skull, and what falls behind the head. */
const STYLE: Record<Build["style"], readonly [front: string, back?: string]> = {
  curly: [
    "M-76 186C-112 150-104 62-40 58C0 44 76 50 94 100C106 130 96 160 76 186C76 156 68 142 56 132c-12 6-22-6-34-4c-14-8-26 0-38-2c-12 8-28 0-38 8c-14 8-22 22-22 52",
    // a ring of curls, each a circle in two halves
    Array.from({ length: 17 }, (_, i) => {
      const turn = (i - 3) / 3.2;
      const r = 24 + ((i * 7) % 4) * 2;
      return `M${-Math.cos(turn) * 92 - r} ${148 - Math.sin(turn) * 92}a${r} ${r} 0 0 0 ${r * 2} 0a${r} ${r} 0 0 0 ${-r * 2} 0`;
    }).join(""),
  ],
  bob: [
    "M-96 300c-16-90-16-176 18-218c32-38 124-40 158 0c34 42 32 128 16 218c-8 12-20 4-23-10c1-40-1-94-9-134c-10-18-16-34-20-52c-26 30-70 44-106 48c-10 40-12 98-11 138c-3 14-15 22-23 10",
    "M-70 90c-30 100-26 150-28 202q38 36 98 20q60 16 98-20c-2-52 2-102-28-202",
  ],
  bun: [TIED, "M-36 50c0-38 72-38 72 0c0 36-72 36-72 0"],
  long: [
    symmetric(
      0,
      54,
      60,
      50,
      102,
      84,
      104,
      172,
      104,
      250,
      124,
      330,
      116,
      404,
      108,
      424,
      84,
      424,
      74,
      408,
      82,
      340,
      73,
      250,
      72,
      168,
      60,
      148,
      38,
      136,
      0,
      104,
    ),
    "M-70 90c-40 100-30 200-48 300l236 0c-18-100-8-200-48-300",
  ],
  pony: [TIED, "M40 84c76 12 88 106 72 178c-6 38 10 68 4 110c-24 0-44-42-36-102c6-56 0-110-40-150"],
  short: [
    "M-82 216c-30-56-24-124 14-152c38-28 118-26 148 8c26 34 24 92 4 144c-7-12-7-48-18-70c-18-6-40-18-52-36c-20 22-54 36-80 38c-10 20-12 56-16 68",
  ],
  "side-part": [`${CROWN}c0-22-2-42-10-56c-10-12-17-26-21-40c-32 24-82 26-105 30c-8 16-13 44-14 66`],
  crew: [`${CROWN}c0-30-2-54-14-70c-20-16-100-16-120 0c-12 16-16 40-16 70`],
  thinning: [
    `${CROWN}c0-30 0-54-9-72c-9-16-15-28-21-42c-22 18-56 18-82 12c-14 6-24 20-31 32c-9 16-7 40-7 70`,
  ],
  bald: [twice("M78 202c7-20 5-50-8-74c-7 20-5 52 3 74")],
};

/** The layer behind head and body. */
export function hairBack({ style, hair }: Build): ReactNode {
  return fill(mix(hair, style === "curly" ? 0 : 0.14), STYLE[style][1] ?? "M0 0");
}

/** The layer over the head, and a cap if there is one. */
export function hairFront({ style, hair, cap, cloth }: Build): ReactNode[] {
  return [
    fill(hair, STYLE[style][0]),
    style !== "bald" && line(mix(hair, 0.22, "#ffffff"), 3, "M-62 104q18-30 52-36", 0.6),
    cap && fill(mix(cloth, 0.25), "M-90 130c-14-74 34-96 90-96c56 0 104 22 90 96"),
    cap &&
      fill(mix(cloth, 0.4), "M-92 128c32-32 152-32 184 0c12 18-8 18-32 10q-60-14-120 0c-24 8-44 8-32-10"),
  ];
}
