import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { type Expression, expressionOf } from "#ui/portrait/expression.ts";
import { lookOf } from "#ui/portrait/look.ts";
import { LOOK_KINDS, LOOK_WORDS } from "#ui/portrait/look-words.ts";
import { Portrait } from "#ui/portrait/portrait.tsx";

const STEP = 0.05;
const moods = Array.from({ length: 10 / STEP + 1 }, (_, i) => i * STEP);
const ids = Array.from({ length: 40 }, (_, i) => `person-${i}`);

const draw = (look: ReturnType<typeof lookOf>, mood: number): string =>
  renderToStaticMarkup(createElement(Portrait, { look, mood }));

it("moves every feature without a jump", () => {
  const keys = Object.keys(expressionOf(5)) as (keyof Expression)[];
  for (const key of keys) {
    const values = moods.map((mood) => expressionOf(mood)[key]);
    const range = Math.max(...values) - Math.min(...values);
    for (const [i, value] of values.entries()) {
      const before = values[i - 1] ?? value;
      // the steepest course (arms between 3 and 4, eased) covers 7.5 % of its range in a step
      expect(Math.abs(value - before), `${key} at ${moods[i]}`).toBeLessThanOrEqual(range * 0.12);
    }
  }
});

it.each([
  ["browInner", "falls"],
  ["browPinch", "falls"],
  ["knit", "falls"],
  ["corner", "falls"],
  ["frown", "falls"],
  ["sunk", "falls"],
  ["arms", "falls"],
  ["smile", "rises"],
  ["tilt", "rises"],
  ["shoulders", "rises"],
  ["pupil", "rises"],
] as const)("%s only ever %s as the mood rises", (key, way) => {
  const values = moods.map((mood) => expressionOf(mood)[key] * (way === "rises" ? 1 : -1));
  for (const [i, value] of values.entries()) expect(value).toBeGreaterThanOrEqual(values[i - 1] ?? value);
});

it("shouts at 0, shuts the mouth in between, laughs at 10", () => {
  const gap = (mood: number) => expressionOf(mood).mouthBottom - expressionOf(mood).mouthTop;
  expect(gap(0)).toBeGreaterThan(20);
  for (const mood of [2, 3, 4, 5, 6, 7]) expect(gap(mood)).toBeCloseTo(0);
  expect(gap(10)).toBeGreaterThan(10);
});

it("crosses the arms up to 3 and opens them by 4", () => {
  expect([0, 2, 3, 4, 5, 10].map((mood) => expressionOf(mood).arms)).toEqual([1, 1, 1, 0, 0, 0]);
});

it("takes any number for a mood", () => {
  expect(expressionOf(-3)).toEqual(expressionOf(0));
  expect(expressionOf(Number.POSITIVE_INFINITY)).toEqual(expressionOf(10));
  expect(expressionOf(Number.NaN)).toEqual(expressionOf(5));
});

it("draws only finite numbers, for anybody in any mood", () => {
  const dressed = LOOK_WORDS.map((word, i) => lookOf({ id: word, age: 6 + ((i * 13) % 85), look: [word] }));
  const drawn = ids.map((id) => lookOf({ id }));
  for (const [i, look] of [...dressed, ...drawn].entries()) {
    for (const mood of [0, 0.7, 2, 3.5, 5, 6.3, 8, 9.9, 10, Number.NaN, -1]) {
      const markup = draw(look, mood).replaceAll(/#[0-9a-f]{6}/g, "");
      expect(markup, `look ${i}, mood ${mood}`).not.toMatch(/NaN|Infinity|undefined|null|\de[-+]?\d|>[^<]/);
    }
  }
});

it("keeps the shape of every path while the mood changes, so that it can glide", () => {
  const shapes = (mood: number) =>
    [...draw(lookOf({ id: "wang", age: 52 }), mood).matchAll(/ d="([^"]*)"/g)].map((m) =>
      m[1]?.replace(/[^A-Za-z]/g, ""),
    );
  for (const mood of [0, 3, 7, 10]) expect(shapes(mood)).toEqual(shapes(5));
});

it("gives a person the same look every time, and others another", () => {
  expect(lookOf({ id: "wang" })).toEqual(lookOf({ id: "wang" }));
  const faces = ids.map((id) => draw(lookOf({ id, age: 40 }), 5));
  expect(new Set(faces).size).toBe(ids.length);
  const styles = ids.map((id) => lookOf({ id, age: 30, gender: "woman" }).style);
  for (const style of ["bob", "long", "pony", "bun"])
    expect(styles.filter((s) => s === style).length).toBeGreaterThan(3);
});

it("lets the words overrule the draw, and ignores those it does not know", () => {
  const look = lookOf({
    id: "x",
    age: 30,
    gender: "man",
    look: ["woman", "bun", "bob", "no-glasses", "suit", "navy", "wings"],
  });
  expect(look).toMatchObject({ gender: "woman", style: "bob", glasses: "no-glasses", clothes: "suit" });
  expect(look.cloth).toBe(lookOf({ id: "y", look: ["navy"] }).cloth);
});

it("has no word twice", () => {
  expect(new Set(LOOK_WORDS).size).toBe(LOOK_WORDS.length);
  expect(LOOK_WORDS).toHaveLength(Object.values(LOOK_KINDS).flat().length);
});

it("greys with age", () => {
  const red = (age: number) =>
    Number.parseInt(lookOf({ id: "li", age, look: ["side-part"] }).hair.slice(1, 3), 16);
  expect(red(30)).toBeLessThan(70);
  expect(red(85)).toBeGreaterThan(150);
});

it("is an image with a name, or nothing to a reader", () => {
  const look = lookOf({ id: "wang" });
  expect(renderToStaticMarkup(createElement(Portrait, { look, mood: 5, label: "王女士" }))).toMatch(
    /^<svg[^>]* role="img" aria-label="王女士"/,
  );
  expect(draw(look, 5)).toMatch(/^<svg[^>]* aria-hidden="true"/);
});

it("repeats no id within a page", () => {
  const look = lookOf({ id: "wang" });
  const page = renderToStaticMarkup(
    createElement(
      "div",
      null,
      createElement(Portrait, { look, mood: 5 }),
      createElement(Portrait, { look, mood: 2 }),
    ),
  );
  const found = [...page.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]);
  expect(new Set(found).size).toBe(found.length);
});
