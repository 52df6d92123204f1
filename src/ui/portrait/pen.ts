import { type CSSProperties, createElement, type ReactNode } from "react";

const NUMBER = /-?[\d.]+(e-\d+)?/g;

/** A filled outline. As a CSS property it glides to its next shape where the browser can. */
export function fill(colour: string, outline: string, opacity = 1, edge?: string, width?: number): ReactNode {
  const d = outline.replace(NUMBER, (n) => `${Math.round(+n * 10) / 10}`);
  return createElement("path", {
    fill: colour,
    stroke: edge,
    strokeWidth: width,
    d,
    style: { d: `path("${d}")`, opacity },
  });
}

/** A drawn line. */
export function line(colour: string, width: number, course: string, opacity?: number): ReactNode {
  return fill("none", course, opacity, colour, width);
}

/** A course and its mirror image about x = 0. Not for arcs, H or V. */
export function twice(course: string): string {
  let i = 0;
  return course + course.replace(NUMBER, (n) => (i++ % 2 ? n : ` ${-n}`));
}

/** A closed outline symmetrical about x = 0, from the points of its right half: a start, then cubic segments. */
export function symmetric(...half: number[]): string {
  const left = half.map((n, i) => (i % 2 ? n : -n));
  let course = "";
  for (let i = half.length - 2; i >= 0; i -= 2) course += ` ${left[i]} ${left[i + 1]}${course ? "" : "C"}`;
  return `M${half.slice(0, 2)}C${half.slice(2)}L${course}`;
}

/** Things that move together. */
export function group(style: CSSProperties, ...nodes: ReactNode[]): ReactNode {
  return createElement("g", { style }, ...nodes);
}

/** What `clip-path: url(#id)` keeps. */
export function clipTo(id: string, outline: string): ReactNode {
  return createElement("clipPath", { id }, fill("", outline));
}

/** A group at x, y; `mirrored` adds its image on the other side of x = 0. */
export function at(x: number, y: number, scale: number, nodes: ReactNode[], mirrored = false): ReactNode {
  const placed = (flip: number) =>
    createElement("g", { transform: `scale(${flip} 1)translate(${x} ${y})scale(${scale})` }, ...nodes);
  return mirrored ? group({}, placed(1), placed(-1)) : placed(1);
}
