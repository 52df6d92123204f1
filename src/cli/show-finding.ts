import { basename } from "node:path";
import { sentenceFor } from "#build/say-diagnostic.ts";
import type { Finding } from "#domain/analysis/finding.ts";
import { say } from "./words.ts";
import type { Language } from "./world.ts";

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const LONGEST_ROW = 120;

/**
 * A finding as lines: where, what is wrong and what to do, the line itself with a caret under the place, and the
 * choices of a conversation that shows it.
 */
export function showFinding(diagnostic: Finding, path: string, text: string, language: Language): string {
  const { line, column, within } = diagnostic.where;
  const place = within === undefined ? "" : ` (${within})`;
  const head = `${path}:${line}:${column} ${say(language, diagnostic.severity)} ${diagnostic.code}${place}`;
  const row = text.split("\n")[line - 1];
  const sentence = `  ${sentenceFor(diagnostic, language)}`;
  const choices = diagnostic.witness?.join(",");
  const witness = choices
    ? [`  ${say(language, "witness", { choices, scenario: basename(path).split(".")[0] ?? "" })}`]
    : [];
  return [head, sentence, ...(row === undefined ? [] : shownRow(row, column)), ...witness].join("\n");
}

/** The row, cut to what fits, and a caret that stands right under wide characters too. */
function shownRow(row: string, column: number): string[] {
  const from = column > LONGEST_ROW ? column - 40 : 0;
  const shown = row.slice(from, from + LONGEST_ROW).trimEnd();
  if (shown.trim() === "") return [];
  const before = [...shown.slice(0, column - 1 - from)].map((each) => (WIDE.test(each) ? "\u3000" : " "));
  return [`  │ ${shown}`, `  │ ${before.join("")}^`];
}
