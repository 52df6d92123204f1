import type { Diagnostic, Outcome } from "#domain/diagnostic.ts";
import { fingerprint } from "./fingerprint.ts";
import { parseFile } from "./parse.ts";
import type { Branch, Choice, Node, Scenario } from "./scenario.ts";
import type { Path, Source } from "./source.ts";
import { placeholdersIn, textsOf } from "./texts.ts";
import { TranslationFile } from "./translation-file.ts";

type Said = { say?: string | undefined; do?: string | undefined; why?: string | undefined };
type WrittenLine = string | Record<string, string> | Record<string, string>[];

/** The mark of a node's source texts, by which a translation knows that it is stale. */
function nodeFingerprint(scenario: Scenario, node: string): string {
  const texts = textsOf(scenario).filter(({ path }) => path[0] === "nodes" && path[1] === node);
  return fingerprint(texts.map(({ path, text }) => `${path.join("/")}=${text}`).join("\n"));
}

/** The same scenario with its words in another language. Where a text is missing, the source's stands in. */
export function translateScenario(scenario: Scenario, file: string, text: string): Outcome<Scenario> {
  const { value, diagnostics } = parseFile(TranslationFile, file, text);
  if (!value) return { diagnostics };
  const translator = new Translator(value.source, value.value);
  return { value: translator.scenario(scenario), diagnostics: translator.found };
}

class Translator {
  readonly found: Diagnostic[] = [];
  private readonly source: Source;
  private readonly file: TranslationFile;
  constructor(source: Source, file: TranslationFile) {
    this.source = source;
    this.file = file;
  }

  scenario(source: Scenario): Scenario {
    const { file } = this;
    if (file.of !== source.id) this.say("TRL005", ["of"], { wanted: source.id, found: file.of });
    if (file.goals.length !== source.goals.length) {
      this.say("TRL005", ["goals"], { wanted: source.goals.length, found: file.goals.length });
    }
    this.extra(Object.keys(file.nodes), Object.keys(source.nodes), ["nodes"]);
    const [people, drawn] = [source.cast.map(({ id }) => id), source.variants.map(({ name }) => name)];
    this.extra(Object.keys(file.cast), people, ["cast"]);
    this.extra(Object.keys(file.variants ?? {}), drawn, ["variants"]);
    return {
      ...source,
      locale: file.locale,
      title: file.title,
      brief: this.text(source.brief, file.brief, ["brief"]),
      goals: source.goals.map((goal, index) => this.text(goal, file.goals[index], ["goals", index])),
      cast: source.cast.map((person) => {
        const written = file.cast[person.id];
        const path = ["cast", person.id];
        return {
          ...person,
          name: this.text(person.name, written?.name, [...path, "name"]),
          ...(person.persona !== undefined && {
            persona: this.text(person.persona, written?.persona, [...path, "persona"]),
          }),
        };
      }),
      variants: source.variants.map(({ name, texts }) => {
        const written = file.variants?.[name] ?? [];
        if (written.length !== texts.length) {
          this.say("TRL005", ["variants", name], { wanted: texts.length, found: written.length });
        }
        return { name, texts: texts.map((text, index) => written[index] ?? text) };
      }),
      nodes: Object.fromEntries(
        Object.values(source.nodes).map((node) => [node.id, this.node(source, node)] as const),
      ),
    };
  }

  private node(source: Scenario, node: Node): Node {
    const written = this.file.nodes[node.id];
    const path: Path = ["nodes", node.id];
    if (!written) {
      this.say("TRL001", path, { text: node.id });
      return node;
    }
    if (written.hash !== undefined && written.hash !== nodeFingerprint(source, node.id)) {
      this.say("TRL003", [...path, "hash"], { node: node.id }, "warning");
    }
    const choices = written.choices ?? {};
    const known = node.tick ? [] : node.choices.map((choice) => choice.id);
    this.extra(Object.keys(choices), known, [...path, "choices"]);
    const items = (node.tick ?? []).map((item) => item.id);
    this.extra(Object.keys(written.tick ?? {}), items, [...path, "tick"]);
    if (written.ending && !node.ending) this.say("TRL002", [...path, "ending"], { text: "ending" });
    return {
      ...node,
      line: this.line(node.line, written.line, [...path, "line"]),
      choices: node.tick
        ? node.choices
        : node.choices.map((choice) =>
            this.choice(choice, choices[choice.id], [...path, "choices", choice.id]),
          ),
      ...(node.tick && {
        tick: node.tick.map((item) => ({
          ...item,
          ...this.said(item, written.tick?.[item.id], [...path, "tick", item.id]),
        })),
      }),
      ...(node.ending && {
        ending: {
          ...node.ending,
          note: this.text(node.ending.note, written.ending?.note, [...path, "ending", "note"]),
        },
      }),
    };
  }

  private choice(
    choice: Choice,
    written: (Said & { reply?: WrittenLine | undefined }) | undefined,
    path: Path,
  ): Choice {
    return {
      ...choice,
      ...this.said(choice, written, path),
      reply: this.line(choice.reply, written?.reply, [...path, "reply"]),
    };
  }

  /** `say`, `do` and `why` of a choice or tick item: each where the source has it, and nowhere else. */
  private said(
    source: Said,
    written: Said | undefined,
    path: Path,
  ): { say?: string; do?: string; why?: string } {
    const result: { say?: string; do?: string; why?: string } = {};
    for (const key of ["say", "do", "why"] as const) {
      const text = source[key];
      if (text !== undefined) result[key] = this.text(text, written?.[key], [...path, key]);
      else if (written?.[key] !== undefined) this.say("TRL002", path, { text: key });
    }
    return result;
  }

  private line(source: Branch[], written: WrittenLine | undefined, path: Path): Branch[] {
    const branches = typeof written === "string" ? [{ only: written }] : [written ?? []].flat();
    if (written !== undefined && branches.length !== source.length) {
      this.say("TRL005", path, { wanted: source.length, found: branches.length });
    }
    return source.map((branch, index) => {
      const spoken: Record<string, string> = branches[index] ?? {};
      const at = [...path, index];
      const expected = [
        ...branch.says.map((each) => each.who),
        ...(branch.scene === undefined ? [] : ["scene"]),
      ];
      if (typeof written !== "string") this.extra(Object.keys(spoken), expected, at);
      return {
        ...branch,
        says: branch.says.map(({ who, text }) => ({
          who,
          text: this.text(text, spoken[typeof written === "string" ? "only" : who], [...at, who]),
        })),
        ...(branch.scene !== undefined && { scene: this.text(branch.scene, spoken.scene, [...at, "scene"]) }),
      };
    });
  }

  private text(source: string, written: string | undefined, path: Path): string {
    if (written === undefined) {
      this.say("TRL001", path, { text: source.slice(0, 20) });
      return source;
    }
    const wanted = placeholdersIn(source).sort().join(", ");
    const has = placeholdersIn(written).sort().join(", ");
    if (wanted !== has) this.say("TRL004", path, { wanted, found: has });
    return written;
  }

  private extra(written: string[], known: string[], path: Path): void {
    for (const key of written) {
      if (!known.includes(key)) this.say("TRL002", [...path, key], { text: key });
    }
  }

  private say(
    code: string,
    path: Path,
    params: Diagnostic["params"],
    severity: Diagnostic["severity"] = "error",
  ) {
    this.found.push(this.source.fault(code, path, params, { severity }));
  }
}
