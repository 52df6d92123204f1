import type { Matrix } from "#domain/analysis/matrix.ts";
import type { Book } from "#domain/pack/pack.ts";
import { gravest } from "#domain/pack/rule.ts";
import { tell } from "./report-words.ts";
import { say } from "./words.ts";
import type { Language } from "./world.ts";

/** The matrix of a pack as tables in Markdown: the scenarios, then each rule with what calls it up, by procedure. */
export function matrixText({ scenarios, rules }: Matrix, book: Book, language: Language): string {
  const row = (...cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  const head = (cells: string) => {
    const names = cells.split("|");
    return [row(...names), row(...names.map(() => "---"))];
  };
  const post = (id: string) => book.posts[id]?.name ?? id;
  const procedure = (id: string) => book.procedures[id]?.name ?? id;
  const waiting = rules.filter(({ calledUpBy }) => calledUpBy.length === 0);
  const rows = [`# ${say(language, "matrixTitle", { title: book.title })}`, ""];
  const figures = { scenarios: scenarios.length, rules: rules.length, waiting: waiting.length };
  rows.push(say(language, "matrixIntro", figures), "", ...head(say(language, "matrixScenarios")));
  for (const each of scenarios) {
    const { id, title, difficulty } = each;
    rows.push(row(title, `\`${id}\``, post(each.post), procedure(each.procedure), difficulty, each.rules));
  }
  for (const [id, { name }] of Object.entries(book.dimensions)) {
    rows.push("", `## ${name}`, "", ...head(say(language, "matrixRules")));
    for (const { rule, calledUpBy } of rules.filter((each) => each.rule.dimension === id)) {
      const procedures = [...new Set(calledUpBy.map((each) => each.procedure))].map((each) => {
        const here = calledUpBy.filter((one) => one.procedure === each);
        const ids = here.map(({ scenario, both }) => `${scenario}${both ? "" : "*"}`);
        return `${procedure(each)}: ${ids.join(", ")}`;
      });
      const called = procedures.join("; ") || say(language, "matrixWaiting");
      rows.push(row(rule.name, `\`${rule.id}\``, tell(language, gravest(rule)), called));
    }
  }
  return `${rows.join("\n")}\n`;
}
