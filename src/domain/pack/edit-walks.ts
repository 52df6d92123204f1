import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { Outcome } from "#domain/diagnostic.ts";
import { parseFile } from "./parse.ts";
import { YAML } from "./source.ts";
import { type Walk, WalksFile } from "./walks-file.ts";

/** What to change in a file of walks: scores by walk id, and walks to stand in place of those that were generated. */
export type WalksEdit = {
  scores?: ReadonlyMap<string, NonNullable<Walk["score"]>>;
  generated?: { walks: readonly Walk[]; isGenerated(walk: Pick<Walk, "id">): boolean };
};

const EMPTY = "format: 1\nwalks:\n";
const WIDTH = 108;

/**
 * A file of walks with these changes and not a byte else: comments, order and line breaks of what a person wrote
 * stay as they are. An empty text becomes a new file.
 */
export function editWalks(file: string, text: string, { scores, generated }: WalksEdit): Outcome<string> {
  const blank = text.trim() === "";
  const { value, diagnostics } = parseFile(WalksFile, file, blank ? `${EMPTY}  []\n` : text);
  if (!value) return { diagnostics };
  const { walks } = value.value;
  const before = blank ? EMPTY : inRows(text.replace(/\n*$/, "\n"));
  const items = itemsOf(before);
  const edits: { from: number; to: number; put: string }[] = [];
  walks.forEach((walk, index) => {
    const item = items[index];
    if (!item) return;
    const score = scores?.get(walk.id);
    if (generated?.isGenerated(walk)) edits.push({ from: item.from, to: item.to, put: "" });
    else if (score) edits.push(scoreEdit(before, item, score));
  });
  const kept = edits
    .toReversed()
    .reduce((all, { from, to, put }) => all.slice(0, from) + put + all.slice(to), before);
  if (!generated) return { value: kept, diagnostics: [] };
  const added = generated.walks.map((walk) => written(walk));
  const base = walks.length === 0 ? EMPTY : kept.replace(/\n*$/, "\n");
  return { value: [base.trimEnd(), ...added].join("\n") + (added.length > 0 ? "" : "\n"), diagnostics: [] };
}

/** The text itself where its walks stand one under the other; else written so, comments kept. */
function inRows(text: string): string {
  const document = parseDocument(text, YAML);
  const walks = document.get("walks");
  if (!isSeq(walks)) return text;
  const maps = walks.items.filter(isMap);
  if (!walks.flow && maps.every(({ flow }) => !flow)) return text;
  for (const each of [walks, ...maps]) each.flow = false;
  return document.toString({ indent: 2, lineWidth: 0, flowCollectionPadding: false });
}

type Item = { from: number; to: number; map: YAMLMap };

/** Where each walk stands, from its line to the line after it. */
function itemsOf(text: string): Item[] {
  const walks = parseDocument(text, YAML).get("walks");
  if (!isSeq(walks)) return [];
  const lineOf = (offset: number) => text.lastIndexOf("\n", offset - 1) + 1;
  return walks.items.filter(isMap).map((map) => {
    const [start, end] = map.range as [number, number, number];
    const last = text.indexOf("\n", Math.max(start, end - 1));
    return { from: lineOf(start), to: last === -1 ? text.length : last + 1, map };
  });
}

/** The score put in place of the old one, or after the last line of its walk. */
function scoreEdit(text: string, { map }: Item, score: NonNullable<Walk["score"]>) {
  const shown = scoreText(score);
  const old = map.get("score", true) as { range?: [number, number, number] | null } | undefined;
  if (old?.range) return { from: old.range[0], to: old.range[1], put: shown };
  const [start, end] = map.range as [number, number, number];
  const indent = " ".repeat(start - (text.lastIndexOf("\n", start - 1) + 1));
  const upTo = text.slice(0, end).trimEnd().length;
  const line = text.indexOf("\n", upTo);
  const place = line === -1 ? text.length : line;
  return { from: place, to: place, put: `\n${indent}score: ${shown}` };
}

function scoreText(score: NonNullable<Walk["score"]>): string {
  const { etiquette, judgement, "called-up": calledUp, moods } = score;
  const rows = [`etiquette: ${etiquette ?? "null"}`, `judgement: ${judgement ?? "null"}`];
  if (calledUp !== undefined) rows.push(`called-up: ${calledUp}`);
  const felt = Object.entries(moods ?? {}).map(([who, mood]) => `${who}: ${mood}`);
  if (felt.length > 0) rows.push(`moods: { ${felt.join(", ")} }`);
  return `{ ${rows.join(", ")} }`;
}

function written({ id, title, choices, ending, broken, repaired, shut, score }: Walk): string {
  const rows = [`  - id: ${id}`, `    title: ${title}`, list("choices", choices), `    ending: ${ending}`];
  rows.push(list("broken", broken), list("repaired", repaired ?? []));
  if (shut && shut.length > 0) rows.push(list("shut", shut));
  if (score) rows.push(`    score: ${scoreText(score)}`);
  return `${rows.join("\n")}\n`;
}

/** A list on one line, or broken where the line is full. */
function list(key: string, ids: readonly string[]): string {
  const rows = [`    ${key}: [`];
  ids.forEach((id, index) => {
    const word = id + (index < ids.length - 1 ? "," : "]");
    const row = rows.at(-1) as string;
    const glue = row.endsWith("[") ? "" : " ";
    if (row.length + glue.length + word.length <= WIDTH) rows[rows.length - 1] = row + glue + word;
    else rows.push(`      ${word}`);
  });
  if (ids.length === 0) return `    ${key}: []`;
  return rows.join("\n");
}
