import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { mix } from "./colour.ts";
import { fill, line, symmetric, twice } from "./pen.tsx";

const TIED = symmetric(0, 56, 50, 54, 92, 82, 87, 160, 86, 176, 83, 186, 79, 200, 76, 178, 73, 152, 58, 134, 42, 118, 18, 112, 0, 112);

/** For each style: what lies over the skull, and what falls behind the head. */
const STYLE: Record<Build["style"], readonly [front: string, back?: string]> = {
  curly: ["M-76 186C-112 150-104 62-40 58C0 44 76 50 94 100C106 130 96 160 76 186C76 156 68 142 56 132C44 138 34 126 22 128C8 120-4 128-16 126C-28 134-44 126-54 134C-68 142-76 156-76 186Z"],
  bob: [
    "M-96 300C-112 210-112 124-78 82C-46 44 46 42 80 82C114 124 112 210 96 300C88 312 76 304 73 290C74 250 72 196 64 156C54 138 48 122 44 104C18 134-26 148-62 152C-72 192-74 250-73 290C-76 304-88 312-96 300Z",
    symmetric(0, 60, 90, 60, 106, 130, 102, 200, 104, 250, 110, 290, 94, 306, 70, 318, 40, 312, 0, 312),
  ],
  bun: [TIED, "M-36 46C-36 8 36 8 36 46C36 82-36 82-36 46Z"],
  long: [
    symmetric(0, 54, 60, 50, 102, 84, 104, 172, 104, 250, 124, 330, 116, 404, 108, 424, 84, 424, 74, 408, 82, 340, 76, 270, 73, 230, 73, 190, 72, 168, 60, 148, 38, 136, 14, 122, 0, 104),
    symmetric(0, 60, 110, 60, 112, 150, 106, 220, 100, 280, 118, 330, 112, 400, 60, 400, 40, 400, 0, 400),
  ],
  pony: [TIED, "M40 84C116 96 128 190 112 262C106 300 122 330 116 372C92 372 72 330 80 270C86 214 80 160 40 120Z"],
  short: ["M-82 216C-112 160-106 92-68 64C-30 36 50 38 80 72C106 106 104 164 84 216C77 204 77 168 66 146C48 140 26 128 14 110C-6 132-40 146-66 148C-76 168-78 204-82 216Z"],
  "side-part": ["M-80 202C-94 170-100 112-72 78C-42 42 44 42 74 78C98 108 92 168 80 202L75 200C75 178 73 158 65 144C55 132 48 118 44 104C12 128-38 130-61 134C-69 150-74 178-75 200Z"],
  crew: [symmetric(0, 56, 40, 56, 70, 70, 82, 104, 90, 130, 86, 166, 79, 196, 75, 186, 75, 166, 64, 132, 50, 118, 20, 116, 0, 117)],
  thinning: ["M-80 200C-94 160-96 110-70 82C-40 54 40 54 70 82C96 110 94 160 80 200L76 196C76 170 76 146 67 128C58 112 52 100 46 86C24 104-10 104-36 98C-50 104-60 118-67 130C-76 146-76 170-76 196Z"],
  bald: [twice("M80 206C92 176 92 146 78 122C68 136 72 176 76 202Z")],
};

/** The layer behind head and body. */
export function hairBack({ style, hair }: Build): ReactNode {
  return (
    <>
      {style === "curly" && fill(hair, CURLS)}
      {fill(mix(hair, "#000000", 0.14), STYLE[style][1] ?? "M0 0")}
    </>
  );
}

/** A ring of curls around the head, each a circle drawn as two halves. */
const CURLS = Array.from({ length: 17 }, (_, i) => {
  const turn = (i - 3) / 3.2;
  const r = 24 + ((i * 7) % 4) * 2;
  return `M${-Math.cos(turn) * 92 - r} ${148 - Math.sin(turn) * 92}a${r} ${r} 0 0 0 ${r * 2} 0a${r} ${r} 0 0 0 ${-r * 2} 0`;
}).join("");

/** The layer over the head, and a cap if there is one. */
export function hairFront({ style, hair, cap, cloth }: Build): ReactNode[] {
  return [
    fill(hair, STYLE[style][0]),
    style !== "bald" && line(mix(hair, "#ffffff", 0.22), 3, style === "curly" ? "M-84 120Q-80 92-58 82M-30 66Q-6 54 14 64M40 74Q68 84 74 112" : "M-62 104Q-44 74-10 68", 0.6),
    cap && fill(mix(cloth, "#000000", 0.25), "M-90 130C-104 56-56 34 0 34C56 34 104 56 90 130Q0 96-90 130Z"),
    cap && fill(mix(cloth, "#000000", 0.4), "M-92 128C-60 96 60 96 92 128C104 146 84 146 60 138Q0 124-60 138C-84 146-104 146-92 128Z"),
  ];
}
