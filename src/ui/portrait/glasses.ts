import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { at, fill, line } from "./pen.ts";

/** Outline of a lens, its colour, its weight. */
const FRAME = {
  glasses: ["M-25-15q25-4 50-1q5 1 4 9Q27 19 4 19q-26 1-29-23Z", "#2b2928", 3.2],
  "round-glasses": ["M-26 1c0-33 53-33 53 0c0 31-53 31-53 0Z", "#6a4a2c", 3],
  rimless: ["M-24-13l50 0q3 29-16 30l-20 0q-16-1-14-30Z", "#6b665f", 1.6],
} as const;

/** A pair of glasses on the nose and ears. */
export function glasses(b: Build): ReactNode {
  if (b.glasses === "no-glasses") return;
  const [lens, tone, weight] = FRAME[b.glasses];
  return at(
    36,
    b.eyes + 2,
    1,
    [fill("#ffffff1c", lens, 1, tone, weight), line(tone, 3, `M27-9L${b.face - 33} -11M-26-5q-5-5-11-5`)],
    true,
  );
}
