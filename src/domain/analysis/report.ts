import { chancesOf } from "#domain/graph/chances.ts";
import { nodeOf, type OutcomeName } from "#domain/pack/scenario.ts";
import { decisionsBefore, decisionsIn } from "./decisions.ts";
import { difficultyOf } from "./difficulty.ts";
import { type BotReport, botsReported } from "./report-bots.ts";
import { type Coverage, coverageOf } from "./report-coverage.ts";
import { type GuesserReport, guesserReported } from "./report-guesser.ts";
import { type RuleReport, rulesReported } from "./report-rules.ts";
import type { Subject } from "./subject.ts";

/** What a scenario is worth, as figures: a plain value, the same for the same scenario. */
export type Report = {
  scenario: string;
  title: string;
  difficulty: number;
  /** Situations seen; those left when what goes on alike is one; whether that was all of them. */
  states: { situations: number; alike: number; complete: boolean };
  /** Nodes at which something is decided, and how many are met at least on the way to an ending that is not lost. */
  decisions: { nodes: number; fewest: number | null };
  spine: string[];
  /** Endings that can be reached, with their chance under random play; null where that is unknown. */
  endings: { node: string; outcome: OutcomeName; chance: number | null }[];
  /** The chance that a random play never ends; null where that is unknown. */
  never: number | null;
  guesser: GuesserReport;
  bots: BotReport[];
  rules: RuleReport[];
  coverage: Coverage;
};

/** Everything there is to report of a scenario. Nothing is printed here, and nothing is rounded. */
export function reportOf(subject: Subject): Report {
  const { scenario, book, graph, whole, worth } = subject;
  const decides = decisionsIn(subject);
  const deciding = new Set(
    graph.situations.flatMap(({ node }, situation) => (decides[situation] === 1 ? [node] : [])),
  );
  const isAim = (node: string) => !["lost", undefined].includes(nodeOf(scenario, node).ending?.outcome);
  return {
    ...{ scenario: scenario.id, title: scenario.title, difficulty: difficultyOf(scenario, book.rules) },
    states: { situations: whole.situations.length, alike: graph.situations.length, complete: graph.complete },
    decisions: { nodes: deciding.size, fewest: decisionsBefore(subject, isAim)?.decisions ?? null },
    spine: worth.spine,
    ...endingsOf(subject),
    guesser: guesserReported(subject),
    bots: botsReported(subject),
    rules: rulesReported(subject),
    coverage: coverageOf(subject),
  };
}

/** Endings from good to lost, the likelier first. */
function endingsOf({ scenario, graph }: Subject): Pick<Report, "endings" | "never"> {
  const chances = chancesOf(scenario, graph);
  const order: OutcomeName[] = ["good", "partial", "poor", "lost"];
  const reached = [...new Set(graph.situations.map(({ node }) => node))];
  const endings = reached.flatMap((node) => {
    const { ending } = nodeOf(scenario, node);
    const chance = chances ? (chances.endings[node] ?? 0) : null;
    return ending ? [{ node, outcome: ending.outcome, chance }] : [];
  });
  endings.sort(
    (one, other) =>
      order.indexOf(one.outcome) - order.indexOf(other.outcome) || (other.chance ?? 0) - (one.chance ?? 0),
  );
  return { endings, never: chances?.never ?? null };
}
