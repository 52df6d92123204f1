import type { Sample } from "#domain/analysis/sample-turns.ts";
import { type RuleSamples, samplesOf } from "#domain/analysis/samples.ts";
import { play } from "#domain/analysis/walks.ts";
import type { Answer, Handbook, HandbookRule, RuleMoment } from "#domain/pack/handbook.ts";
import type { Pack } from "#domain/pack/pack.ts";
import { gravest, isDefaultOfOurs, type Rule } from "#domain/pack/rule.ts";
import { type Node, personOf, type Scenario, type TickItem } from "#domain/pack/scenario.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { saidAt } from "#domain/score/debrief.ts";
import { dress } from "#domain/session/dress.ts";

/** What golden walks show of each rule, by its id. The walks are the same in every language. */
export type Samples = ReadonlyMap<string, RuleSamples>;

/** As many as one would look through for the next thing to practise. */
const MOST_SCENARIOS = 4;
const SEED = "handbook";

/** The samples of a pack, from the walks by scenario. */
export function samplesIn({ book, scenarios }: Pack, walks: ReadonlyMap<string, readonly Walk[]>): Samples {
  const walked = scenarios.map((scenario) => ({ scenario, walks: walks.get(scenario.id) ?? [] }));
  return samplesOf(book.rules, walked);
}

/** Every rule of a pack as the handbook tells it, in the pack's language. */
export function handbookOf({ book, scenarios }: Pack, samples: Samples): Handbook {
  const byId = new Map(scenarios.map((each) => [each.id, dress(each, SEED)]));
  const told = (rule: Rule): HandbookRule => {
    const { calledUpBy, ...shown } = samples.get(rule.id) ?? { calledUpBy: [] };
    const { scenario: first } = shown.right ?? shown.wrong ?? {};
    const best = [...calledUpBy].sort((one, other) => Number(other === first) - Number(one === first));
    const { id, name, why, severity, assumed } = rule;
    return {
      ...{ id, name, why, usually: severity.at(-1)?.is ?? "minor", gravest: gravest(rule) },
      ...(assumed.length > 0 && { ours: isDefaultOfOurs(rule) ? "rule" : "figure" }),
      sources: sourcesOf(rule, book.sources),
      moments: momentsOf(shown, byId),
      practise: best.slice(0, MOST_SCENARIOS).flatMap((each) => {
        const scenario = byId.get(each);
        if (!scenario) return [];
        return [{ id: each, title: scenario.title, post: book.posts[scenario.post]?.name ?? "" }];
      }),
    };
  };
  const dimensions = Object.entries(book.dimensions).map(([id, { name, axis }]) => {
    const rules = book.rules.filter(({ dimension }) => dimension === id).map(told);
    return { id, name, axis, rules };
  });
  return { format: 1, locale: book.locale, dimensions: dimensions.filter(({ rules }) => rules.length > 0) };
}

/** `003·c 一；002·1 §4` → each place, with the title of what it is in. */
function sourcesOf({ source }: Rule, titles: Record<string, { title: string }>): HandbookRule["sources"] {
  return source.split("；").map((each) => {
    const place = each.trim();
    const title = titles[/^\S+/.exec(place)?.[0] ?? ""]?.title;
    return { place, ...(title !== undefined && { title }) };
  });
}

function momentsOf(
  { wrong, right }: Omit<RuleSamples, "calledUpBy">,
  byId: ReadonlyMap<string, Scenario>,
): RuleMoment[] {
  const told = ([as, sample]: ["wrong" | "right", Sample | undefined]): RuleMoment[] => {
    const scenario = sample && byId.get(sample.scenario);
    return scenario ? [momentOf(scenario, sample, as)] : [];
  };
  const [one, other] = (
    [
      ["wrong", wrong],
      ["right", right],
    ] as const
  ).flatMap((each) => told([...each]));
  if (!one) return [];
  const same = wrong?.scenario === right?.scenario && wrong?.way.join() === right?.way.join();
  if (!other) return [one];
  return same ? [{ ...one, ...other }] : [one, other];
}

function momentOf(scenario: Scenario, { way, chosen }: Sample, as: "wrong" | "right"): RuleMoment {
  const exchange = play(scenario, [...way, chosen], SEED).exchanges.at(-1);
  if (!exchange || exchange.turn.chosen !== chosen) throw new Error(`${scenario.id}: no ${way}, ${chosen}`);
  const { node, line, move } = exchange;
  const says = (line?.says ?? []).map(({ who, text }) => ({ name: personOf(scenario, who).name, text }));
  const slips = as === "wrong" ? slipsIn(node, chosen) : undefined;
  const { why } = move.choice;
  const answer: Answer = {
    ...(slips ?? { said: saidAt(node, move.choice) }),
    ...(why !== undefined && { why }),
  };
  return {
    scenario: scenario.title,
    ...(line && { line: { says, ...(line.scene !== undefined && { scene: line.scene }) } }),
    [as]: answer,
  };
}

/** Of a checklist only what is wrong: what should not have been ticked, and what was left blank. */
function slipsIn({ tick }: Node, chosen: string): Pick<Answer, "said" | "left"> | undefined {
  if (!tick) return undefined;
  const ticked = chosen.split("+");
  const slips = tick.filter(({ id, right }) => ticked.includes(id) !== right);
  const of = (right: boolean) => slips.filter((item) => item.right === right).map(said);
  return { said: of(false), left: of(true) };
}

function said({ say, do: done }: TickItem): { say?: string; do?: string } {
  return { ...(say !== undefined && { say }), ...(done !== undefined && { do: done }) };
}
