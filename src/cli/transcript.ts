import { lineAt } from "#domain/machine/moves.ts";
import type { Book } from "#domain/pack/pack.ts";
import { type Branch, nodeOf, personOf, type Scenario } from "#domain/pack/scenario.ts";
import { tickedBy } from "#domain/pack/tick.ts";
import type { Verdict } from "#domain/rules/verdict.ts";
import type { Score } from "#domain/score/score.ts";
import type { Exchange, Session } from "#domain/session/session.ts";
import { say } from "./words.ts";
import type { Language } from "./world.ts";

type Told = {
  scenario: Scenario;
  book: Book;
  session: Session;
  exchanges: readonly Exchange[];
  verdict: Verdict;
  score: Score;
  open: readonly string[];
  language: Language;
};

/** A played scenario as a person reads it: turn by turn, with the rules each turn decided, then the score. */
export function transcript(told: Told): string {
  const { scenario, exchanges, session, score, open, language } = told;
  const rows = [`# ${scenario.title}`, "", scenario.brief];
  exchanges.forEach((exchange, turn) => {
    rows.push("", `## ${say(language, "turn", { turn: turn + 1 })} · ${exchange.node.id}`);
    rows.push(...exchangeRows(scenario, exchange));
    rows.push(...rulesAt(told, turn));
  });
  const { ending } = nodeOf(scenario, session.at.node);
  rows.push("", ...spoken(scenario, lineAt(scenario, session.at)));
  rows.push(
    ending
      ? say(language, "ending", { ending: session.at.node, outcome: ending.outcome, note: ending.note })
      : say(language, "open", { open: open.join(", ") }),
  );
  const { etiquette, judgement, passed } = score;
  const shown = { etiquette: etiquette.percent ?? "–", judgement: judgement.percent ?? "–" };
  rows.push(say(language, "scores", { ...shown, passed: say(language, passed ? "passed" : "notPassed") }));
  return `${rows.join("\n")}\n`;
}

/** One turn as it was said: line, choice, reply. */
export function exchangeRows(scenario: Scenario, exchange: Exchange): string[] {
  const { line, move } = exchange;
  return [...spoken(scenario, line), ...chosen(exchange), ...spoken(scenario, move.reply)];
}

function spoken(scenario: Scenario, branch: Branch | undefined): string[] {
  if (!branch) return [];
  const scene = branch.scene === undefined ? [] : [`（${branch.scene}）`];
  return [...scene, ...branch.says.map(({ who, text }) => `${personOf(scenario, who).name}：${text}`)];
}

function chosen({ node, move: { choice } }: Exchange): string[] {
  const parts = node.tick ? tickedBy(node, choice.id) : [choice];
  const texts = parts.map((each) => [each.do && `（${each.do}）`, each.say].filter(Boolean).join(" "));
  return [`▶ ${choice.id}`, ...texts.filter(Boolean).map((text) => `  ${text}`)];
}

/** The rules that a turn kept, broke or made good. */
function rulesAt({ book, verdict, language }: Told, turn: number): string[] {
  return verdict.rules.flatMap(({ rule, activations }) =>
    activations
      .filter(({ at, repairedAt }) => (repairedAt ?? at) === turn)
      .map(({ result }) => {
        const name = book.rules.find((each) => each.id === rule)?.name ?? "";
        return `  〔${say(language, result)}〕${name} ${rule}`;
      }),
  );
}
