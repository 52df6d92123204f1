// The golden walks of the pack as the browser tests need them: what to choose, and what the domain makes of it.

import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { play } from "#domain/analysis/walks.ts";
import type { BookContent, Content } from "#domain/pack/content.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { attemptOf } from "#domain/record/attempt-of.ts";
import type { SessionRecord } from "#domain/record/session-record.ts";

export const LOCALES = ["zh-CN", "zh-TW", "en"] as const;
export const SCENARIOS = ["first-greeting", "queue-forty-minutes", "one-sentence-pitch"] as const;

const built = (path: string) => JSON.parse(readFileSync(resolve("dist/content", path), "utf8"));

/** What the built app fetches of a scenario. */
export const contentOf = (id: string, locale = "zh-CN"): Content => built(`${locale}/${id}.json`);
export const bookOf = (locale = "zh-CN"): BookContent => built(`${locale}/book.json`);
export const wordsOf = (locale = "zh-CN"): Record<string, string> => built(`${locale}/words.json`);

export function walkOf(scenario: string, id: string): Walk {
  const folder = resolve("scenarios/bank");
  const file = readdirSync(folder, { recursive: true, encoding: "utf8" }).find((path) =>
    path.endsWith(`${scenario}.walks.yaml`),
  );
  const { walks } = parse(readFileSync(resolve(folder, file ?? ""), "utf8")) as { walks: Walk[] };
  const walk = walks.find((each) => each.id === id);
  if (!walk) throw new Error(`${scenario} has no walk ${id}`);
  return walk;
}

/** These choices as they go by the domain, without a browser. */
export function played(scenarioId: string, choices: readonly string[]) {
  const { scenario } = contentOf(scenarioId);
  return { scenario, exchanges: play(scenario, choices).exchanges };
}

/** What the domain's own judge says of these choices. */
export function judged(scenarioId: string, choices: readonly string[]) {
  const content = contentOf(scenarioId);
  const { session } = play(content.scenario, choices);
  const { turns, ...trace } = { ...session.trace, content: content.hash };
  const record: SessionRecord = {
    ...{ version: 1, id: "walk", person: "", locale: "zh-CN", title: content.scenario.title, trace },
  };
  const attempt = attemptOf(record, turns, content, bookOf());
  if (!attempt) throw new Error(`${scenarioId} is not over at ${session.at.node}`);
  const touched = attempt.verdict.rules.flatMap(({ rule, activations }) =>
    activations.flatMap(({ at, result, repairedAt }) => [
      `${at + 1} ${rule} ${result}`,
      ...(repairedAt === undefined ? [] : [`${repairedAt + 1} ${rule} repairs`]),
    ]),
  );
  return { end: session.at.node, score: attempt.score, touched: touched.sort() };
}
