import type { ReactNode } from "react";
import type { Build } from "./build.ts";
import type { Look } from "./look.ts";
import { path, symmetric } from "./path.ts";
import { Both } from "./shape.tsx";

/** The right half of the jaw's outline, from cheekbone to chin. */
export function jawLine({ face, jaw, chin }: Build, out = 0): number[] {
  const x = face + out;
  const j = jaw + out;
  const y = chin + out;
  return [x, 176, x, 208, x * 0.98, 230, j, y - 46, j * 0.82, y - 20, j * 0.46, y, 0, y];
}

/** Skull, ears and the shade that gives the head its roundness. */
export function Head({ look, build }: { look: Look; build: Build }): ReactNode {
  const { face, chin, shade, line, old } = build;
  return (
    <>
      <Both>
        <path
          fill={look.skin}
          d={path`M${face - 6} 184C${face + 4} 170 ${face + 17} 174 ${face + 16} 193C${face + 15} 210 ${face + 10} ${226 + 6 * old} ${face - 6} ${221 + 5 * old}Z`}
        />
        <path fill={shade} d={path`M${face + 1} 191C${face + 6} 182 ${face + 12} 186 ${face + 10} 197C${face + 9} 207 ${face + 6} 212 ${face + 1} 210Z`} />
      </Both>
      <path fill={look.skin} d={symmetric([0, 66, face * 0.66, 66, face, 108, ...jawLine(build)])} />
      <path
        fill={line}
        opacity={0.17}
        d={path`M${face * 0.9} 128C${face * 1.02} 150 ${jawLine(build)[0] ?? 0} 208 ${face * 0.98} 230 ${build.jaw} ${chin - 46}C${build.jaw * 0.82} ${chin - 20} ${build.jaw * 0.46} ${chin} 6 ${chin}C${face * 0.6} ${chin - 30} ${face * 0.78} 210 ${face * 0.74} 160Z`}
      />
    </>
  );
}

/** Neck and the shadow of the chin upon it; drawn over the clothes, so it ends in their neckline. */
export function Neck({ look, build, hem }: { look: Look; build: Build; hem: number }): ReactNode {
  const { neck, chin, shade, line, old } = build;
  return (
    <>
      <path fill={look.skin} d={symmetric([0, 240, neck, 240, neck, 240, neck, 300, neck, 322, neck + 5, 330, neck + 12, 337, neck * 0.8, hem - 6, neck * 0.4, hem, 0, hem])} />
      <path fill={shade} d={path`M${-neck} 240V${chin - 2}Q0 ${chin + 42} ${neck} ${chin - 2}V240Z`} />
      <g className="line" stroke={line} strokeWidth={2} opacity={0.7 * old}>
        <Both>
          <path d={path`M${neck * 0.36} ${chin + 23}Q${neck * 0.3} ${chin + 34} ${neck * 0.24} ${chin + 42}`} />
        </Both>
      </g>
    </>
  );
}
