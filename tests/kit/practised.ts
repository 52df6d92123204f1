// Attempts as practice sees them: what became of which rule at which turn, without a conversation behind it.

import type { Attempt } from "#domain/record/attempt.ts";
import { type Activation, ruleVerdict } from "#domain/rules/verdict.ts";
import type { Mode } from "#domain/session/trace.ts";

/** What became of a rule; at turn 0 and major unless it says otherwise. */
export type Became = Pick<Activation, "result"> & Partial<Activation> & { rule: string };

type Practised = { id?: string; scenario?: string; at?: string; mode?: Mode; turns?: number };

/** An attempt in which this became of these rules. */
export function practised(became: readonly Became[], more: Practised = {}): Attempt {
  const { scenario = "one", at = "2026-03-02T02:00:00.000Z", mode = "standard" } = more;
  const count = Math.max(more.turns ?? 1, ...became.map((each) => (each.at ?? 0) + 1));
  const turns = Array.from({ length: count }, (_, turn) => ({
    ...{ node: `node-${turn}`, offered: ["a", "b"], chosen: "a", by: "trainee" as const, at },
  }));
  const part = { percent: null, kept: 0, calledUp: 0 };
  return {
    ...{
      version: 1,
      id: more.id ?? `${scenario} ${at}`,
      person: "li",
      locale: "zh-CN",
      title: scenario,
      scenario,
    },
    book: "0".repeat(64),
    trace: { version: 1, scenario, content: "0".repeat(64), seed: "s", mode, startedAt: at, turns },
    verdict: { rules: [...new Set(became.map(({ rule }) => rule))].map((rule) => verdictOn(rule, became)) },
    score: {
      ...{ formula: 3, etiquette: { ...part, axes: { warmth: part, rule: part }, dimensions: {} } },
      judgement: { percent: null, decisions: [], unreached: 0 },
      ...{ outcome: "good", critical: [], passed: true },
      gates: { etiquette: true, judgement: true, outcome: true, critical: true },
    },
    ...{ startedAt: at, endedAt: at, how: "ended", note: "" },
  };
}

function verdictOn(rule: string, became: readonly Became[]) {
  const own = became.filter((each) => each.rule === rule);
  return ruleVerdict(
    rule,
    own.map(({ rule: _, ...each }) => ({
      ...{ from: each.at ?? 0, at: 0, repeat: false, severity: "major" as const },
      ...each,
    })),
  );
}

/** The time of a morning so many days after 2 March 2026, a Monday. */
export function morning(days: number): string {
  return new Date(Date.UTC(2026, 2, 2, 2) + days * 86_400_000).toISOString();
}
