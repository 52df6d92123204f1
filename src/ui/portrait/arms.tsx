import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import { fill, line } from "./pen.tsx";

/** Arms crossed on the chest; they sink out of the picture and fade as the person opens up. */
export function arms({ skin, cloth, clothShade, seam, crease }: Build, crossed: number): ReactNode {
  return (
    <g style={{ transform: `translateY(${90 - 90 * crossed}px)`, opacity: crossed }}>
      {/* the far forearm, its hand on the other arm */}
      {fill(clothShade, "M-60 480C-20 452 40 436 92 420L108 468L20 500")}
      {fill(skin, "M90 420C100 408 118 400 134 400C143 401 144 409 138 412C148 412 150 421 144 424C152 425 153 434 146 436C152 438 151 446 144 447C130 452 116 464 104 464")}
      {line(crease, 1.8, "M138 412L116 416M144 424L118 428M146 436L120 439")}
      {fill(cloth, "M82 417L96 413Q108 438 112 464L96 470Q92 440 82 417")}
      {line(seam, 2.4, "M-10 452Q40 436 96 413Q108 438 112 464")}
      {/* the near forearm, tucked under */}
      {fill(cloth, "M182 530C180 490 160 466 128 462C70 454-40 444-112 424L-128 478C-60 510 40 520 60 530")}
      {fill(clothShade, "M-124 476C-80 496-30 506 60 508L60 530L-130 530", 0.5)}
      {line(seam, 2.4, "M128 462C70 454-40 444-112 424M168 476Q150 464 128 462M-124 478C-80 496-30 506 20 508")}
      {/* the upper arm that holds it */}
      {fill(cloth, "M-114 396C-98 424-100 470-116 530L-182 530C-178 490-173 466-168 440C-160 400-140 380-114 396")}
      {line(seam, 2.4, "M-112 410C-100 436-102 476-116 530")}
    </g>
  );
}
