import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { both, fill, line } from "./pen.tsx";

/** Outline of a lens, its colour, its weight. */
const FRAME = {
  glasses: ["M-25-15Q0-19 25-16Q30-15 29-7Q27 19 4 19Q-22 20-25-4Z", "#2b2928", 3.2],
  "round-glasses": ["M-26 1C-26-32 27-32 27 1C27 32-26 32-26 1Z", "#6a4a2c", 3],
  rimless: ["M-24-13L26-13Q29 16 10 17L-10 17Q-26 16-24-13Z", "#6b665f", 1.6],
} as const;

/** A pair of glasses on the nose and ears. */
export function glasses(b: Build): ReactNode {
  if (b.glasses === "no-glasses") return;
  const [lens, tone, weight] = FRAME[b.glasses];
  return (
    <g transform={`translate(0 ${b.eyes + 2})`}>
      {both(
        <g transform="translate(36)">
          {fill("#ffffff1c", lens, 1, tone, weight)}
          {line("#fff", 2.5, "M-10-11L-17 6M-3-12L-12 11", 0.22)}
          {line(tone, 3, `M27-9L${b.face - 33} -11M-26-5Q-31-10-37-10`)}
        </g>,
      )}
    </g>
  );
}
