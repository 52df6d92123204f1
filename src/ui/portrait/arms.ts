import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { fill, group, line } from "./pen.ts";

/** Arms crossed on the chest; they sink out of the picture and fade as the person opens up. */
export function arms({ skin, cloth, clothShade, seam, crease }: Build, crossed: number): ReactNode {
  return group(
    { transform: `translateY(${90 - 90 * crossed}px)`, opacity: crossed },
    // the far forearm, its hand on the other arm
    fill(clothShade, "M-60 480c40-28 100-44 152-60l16 48l-88 32"),
    fill(
      skin,
      "M90 420c10-12 28-20 44-20c9 1 10 9 4 12c10 0 12 9 6 12c8 1 9 10 2 12c6 2 5 10-2 11c-14 5-28 17-40 17",
    ),
    line(crease, 1.8, "M138 412l-22 4m28 8l-26 4m28 8l-26 3"),
    fill(cloth, "M82 417l14-4q12 25 16 51l-16 6q-4-30-14-53"),
    line(seam, 2.4, "M-10 452q50-16 106-39q12 25 16 51"),
    // the near forearm, tucked under
    fill(cloth, "M182 530c-2-40-22-64-54-68c-58-8-168-18-240-38l-16 54c68 32 168 42 188 52"),
    fill(clothShade, "M-124 476c44 20 94 30 184 32l0 22l-190 0", 0.5),
    line(seam, 2.4, "M128 462c-58-8-168-18-240-38m280 52q-18-12-40-14m-252 16c44 18 94 28 144 30"),
    // the upper arm that holds it
    fill(cloth, "M-114 396c16 28 14 74-2 134l-66 0c4-40 9-64 14-90c8-40 28-60 54-44"),
    line(seam, 2.4, "M-112 410c12 26 10 66-4 120"),
  );
}
