import type { ReactNode } from "react";

const NUMBER = /-?[\d.]+(e-\d+)?/g;

/** A filled outline. As a CSS property it glides to its next shape where the browser can. */
export function fill(colour: string, outline: string, opacity = 1, edge?: string, width?: number): ReactNode {
  const d = outline.replace(NUMBER, (n) => `${Math.round(Number(n) * 10) / 10}`);
  return <path fill={colour} stroke={edge} strokeWidth={width} d={d} style={{ d: `path("${d}")`, opacity }} />;
}

/** A drawn line. */
export function line(colour: string, width: number, course: string, opacity?: number): ReactNode {
  return fill("none", course, opacity, colour, width);
}

/** A course and its mirror image about x = 0. Only for absolute M, L, C, Q and Z. */
export function twice(course: string): string {
  let i = 0;
  return course + course.replace(NUMBER, (n) => (i++ % 2 ? n : ` ${-Number(n)}`));
}

/** A closed outline symmetrical about x = 0, from the points of its right half: a start, then cubic segments. */
export function symmetric(...half: number[]): string {
  let right = "";
  let left = "";
  for (let i = 0; i < half.length; i += 2) {
    right += ` ${half[i]} ${half[i + 1]}${i ? "" : "C"}`;
    left = ` ${-(half[i] ?? 0)} ${half[i + 1]}${left && i === half.length - 2 ? "C" : ""}${left}`;
  }
  return `M${right}L${left}Z`;
}

/** A node, and its mirror image. */
export function both(node: ReactNode): ReactNode {
  return (
    <>
      {node}
      <g transform="scale(-1 1)">{node}</g>
    </>
  );
}
