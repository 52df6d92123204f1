import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import type { Content } from "#domain/pack/content.ts";
import { serve } from "../scripts/serve.js";
import { launchOptions } from "../tests/kit/browser.ts";
import { type BuiltApp, buildApp } from "./build-app.ts";
import { buildInk } from "./ink/build-ink.ts";
import { readJson } from "./read-json.ts";
import { type Plan, planOf, stepsOf } from "./visit/plan.ts";

/** A page to measure: where it is, and what to do there for so many turns. */
export type Site = { name: string; address: string; plan(turns: number): Plan };

/** All that a part of the benchmark in the browser needs. */
export type Stage = { browser: Browser; app: BuiltApp; ours: Site; ink: Site; runs: number };

const SCENARIO = "queue-forty-minutes";

/** Builds both pages, serves each by the app's own server, and starts the browser. */
export async function setUp(root: string, runs: number): Promise<Stage & { tearDown(): Promise<void> }> {
  const app = await buildApp(root);
  const { scenario } = readJson<Content>(join(app.folder, `content/zh-CN/${SCENARIO}.json`));
  const steps = stepsOf(scenario, join(root, `scenarios/bank/lobby/${SCENARIO}.walks.yaml`), "exemplary");
  const inkFolder = buildInk(root, scenario, steps);
  const [one, other] = [
    await serve({ folder: app.folder, port: 4400 }),
    await serve({ folder: inkFolder, port: 4500 }),
  ];
  const browser = await chromium.launch(launchOptions);
  return {
    ...{ browser, app, runs },
    ours: {
      name: "ours",
      address: `${one.address}#/play/${SCENARIO}`,
      plan: (turns) => planOf("[data-choice]", steps, turns),
    },
    ink: { name: "ink", address: other.address, plan: (turns) => planOf(".choice a", steps, turns) },
    async tearDown() {
      await browser.close();
      for (const { server } of [one, other]) server.close();
    },
  };
}
