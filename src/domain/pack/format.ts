import { isScalar, Lexer, parseDocument, type Scalar, visit } from "yaml";
import type { Outcome } from "#domain/diagnostic.ts";
import { mendPunctuation } from "./punctuation.ts";
import { readYaml, YAML } from "./source.ts";

/** Keys whose value is read by people. What is under `line` and `reply` is, too, but for its conditions. */
const TEXTS = new Set([
  "title",
  "brief",
  "name",
  "persona",
  "say",
  "do",
  "why",
  "note",
  "means",
  "example",
  "better",
]);
const SPEECH = new Set(["line", "reply", "goals", "variants"]);

/** Tokens that the lexer puts in: start of a document, end of a flow error, start of a scalar. */
const CONTROL = new Set(["\u0002", "\u0018", "\u001f"]);

/**
 * A scenario file (or another of the pack) in the one style: two spaces, comments, order and values kept, half-width
 * punctuation in Chinese text mended. Formatting what was formatted changes nothing.
 */
export function formatScenario(text: string, file = ""): Outcome<string> {
  const tidy = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { source, diagnostics } = readYaml(file, tidy);
  if (!source) return { diagnostics };
  const document = parseDocument(tidy, YAML);
  visit(document, {
    Scalar(key, scalar, ancestors) {
      if (key !== "key" && typeof scalar.value === "string" && isText(key, ancestors)) {
        scalar.value = mendPunctuation(scalar.value);
      }
    },
  });
  const written = document.toString({ indent: 2, lineWidth: 0, nullStr: "", flowCollectionPadding: true });
  return { value: asWritten(written, tidy), diagnostics: [] };
}

/**
 * What the writer of YAML does otherwise than people do: `[ a, b ]` becomes `[a, b]` (maps keep their spaces), and a
 * comment behind a value stays as far from it as it was.
 */
function asWritten(text: string, before: string): string {
  const gaps = gapsBeforeComments(tokensOf(before));
  const tokens = tokensOf(text);
  const written = tokens.map((token, at) => {
    if (CONTROL.has(token)) return "";
    if (!/^ +$/.test(token)) return token;
    if (tokens[at - 1] === "[" || tokens[at + 1] === "]") return "";
    return token;
  });
  let comment = 0;
  for (const [at, token] of tokens.entries()) {
    if (!token.startsWith("#")) continue;
    const gap = gaps[comment];
    if (gap !== undefined && isTrailing(tokens, at)) written[at - 1] = gap;
    comment += 1;
  }
  return written.join("");
}

function tokensOf(text: string): string[] {
  return [...new Lexer().lex(text)];
}

/** For each comment, the spaces between it and what stands before it on its line. */
function gapsBeforeComments(tokens: readonly string[]): (string | undefined)[] {
  return [...tokens.entries()].flatMap(([at, token]) =>
    token.startsWith("#") ? [isTrailing(tokens, at) ? tokens[at - 1] : undefined] : [],
  );
}

function isTrailing(tokens: readonly string[], at: number): boolean {
  const before = tokens[at - 2] ?? "\n";
  return /^ +$/.test(tokens[at - 1] ?? "") && !before.endsWith("\n") && !CONTROL.has(before);
}

/** Whether people read the scalar at that place. */
function isText(key: number | "key" | "value" | null, ancestors: readonly unknown[]): boolean {
  const keys = ancestors.flatMap((each) => {
    const name = (each as { key?: unknown }).key;
    return isScalar(name) ? [String((name as Scalar).value)] : [];
  });
  const last = keys.at(-1) ?? "";
  if (key === "value" && TEXTS.has(last)) return true;
  return last !== "when" && keys.some((each) => SPEECH.has(each));
}
