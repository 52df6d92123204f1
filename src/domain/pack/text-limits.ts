import type { Diagnostic } from "#domain/diagnostic.ts";

/** What no scenario text is, found before the parser recurses into it: too large, too deep, or not text at all. */

export const LARGEST_FILE = 1024 * 1024;
const DEEPEST = 40;
const MOST_LINES = 60_000;
const MOST_MARKS = 60_000;
const MARKS = new Set(`,[]{}"'`);

export type TextFault = { code: string; offset: number; params: Diagnostic["params"] };

/** The first reason not to hand a text to the parser; `offset` counts characters. */
export function textFault(text: string): TextFault | undefined {
  if (text.length > LARGEST_FILE) {
    const size = Math.ceil(text.length / 1024 / 1024);
    return { code: "SCN002", offset: 0, params: { size, most: LARGEST_FILE / 1024 / 1024 } };
  }
  const odd = oddCharacter(text);
  if (odd) return { code: "SCN045", ...odd };
  return tooMany(text) ?? rowTooDeep(text) ?? flowTooDeep(text);
}

/** The first character that no keyboard types: a control character, or half of a pair. */
export function oddCharacter(text: string): { offset: number; params: { character: string } } | undefined {
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    const isControl = unit < 0x20 ? unit !== 0x09 && unit !== 0x0a && unit !== 0x0d : unit === 0x7f;
    const isPair = isHigh(unit) && isLow(text.charCodeAt(offset + 1));
    if (isPair) offset += 1;
    else if (isControl || isHigh(unit) || isLow(unit) || unit >= 0xfffe) {
      return { offset, params: { character: `U+${unit.toString(16).toUpperCase().padStart(4, "0")}` } };
    }
  }
  return undefined;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

function tooMany(text: string): TextFault | undefined {
  let lines = 1;
  let marks = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text[offset];
    if (letter === "\n") lines += 1;
    else if (MARKS.has(letter as string)) marks += 1;
    if (lines > MOST_LINES) return { code: "SCN044", offset, params: { what: "⏎", most: MOST_LINES } };
    if (marks > MOST_MARKS)
      return { code: "SCN044", offset, params: { what: [...MARKS].join(" "), most: MOST_MARKS } };
  }
  return undefined;
}

function rowTooDeep(text: string): TextFault | undefined {
  let offset = 0;
  for (const row of text.split("\n")) {
    const indent = row.length - row.trimStart().length;
    const opening = row.match(/^\s*(?:[-?:]\s+)*/)?.[0].replace(/\s/g, "").length ?? 0;
    if (indent > DEEPEST * 4 || opening > DEEPEST) return deep(offset);
    offset += row.length + 1;
  }
  return undefined;
}

function flowTooDeep(text: string): TextFault | undefined {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text[offset];
    if (letter === "[" || letter === "{") depth += 1;
    else if ((letter === "]" || letter === "}") && depth > 0) depth -= 1;
    if (depth > DEEPEST) return deep(offset);
  }
  return undefined;
}

function deep(offset: number): TextFault {
  return { code: "SCN003", offset, params: { most: DEEPEST } };
}
