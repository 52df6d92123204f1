import { createHash } from "node:crypto";
import { worthOf } from "#domain/graph/worth.ts";
import type { Book } from "#domain/pack/pack.ts";
import { parsePack } from "#domain/pack/parse-pack.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import { assess } from "#domain/score/assess.ts";
import { dress } from "#domain/session/dress.ts";
import { type Exchange, offeredNow, type Session, startSession } from "#domain/session/session.ts";
import { takeTurns } from "#domain/session/take-turns.ts";
import { findScenario } from "./subject-at.ts";
import { transcript } from "./transcript.ts";
import { say } from "./words.ts";
import { type Asked, type ExitCode, type World, WrongUse } from "./world.ts";

/** Plays a scenario by a list of choices, and tells the turns, the rules and the score. */
export function play(world: World, asked: Asked): ExitCode {
  const { language, paths, choices } = asked;
  const [path] = paths;
  if (path === undefined || paths.length > 1 || choices === undefined) {
    throw new WrongUse(say(language, "oneScenario"));
  }
  const { scenario, source, book } = scenarioAt(world, asked, path);
  const { session, exchanges } = walked(world, asked, scenario, source, choices);
  const { verdict, score } = assess(scenario, book, worthOf(scenario, book.rubric.endings), exchanges);
  const ending = scenario.nodes[session.at.node]?.ending;
  const open = offeredNow(scenario, session).map((each) => each.id);
  if (asked.json) {
    const { trace } = session;
    const whole = { version: 1, command: "play", trace, at: session.at.node, ending, open, verdict, score };
    world.stdout(`${JSON.stringify(whole, undefined, 2)}\n`);
  } else {
    world.stdout(transcript({ scenario, book, session, exchanges, verdict, score, open, language }));
  }
  return 0;
}

/** The scenario at a path, or of that id in the pack; in the language asked for. */
function scenarioAt(
  world: World,
  asked: Asked,
  path: string,
): { scenario: Scenario; source: Scenario; book: Book } {
  const { texts, scenario: id = path } = findScenario(world, asked, path);
  const [source, pack] = ["zh-CN", asked.language].map((locale) => parsePack(texts, locale).value);
  const find = (among: typeof pack) => among?.scenarios.find((each) => each.id === id);
  const [written, shown] = [find(source), find(pack)];
  if (!pack || !written || !shown) throw new WrongUse(say(asked.language, "noScenario", { name: path }));
  return { scenario: dress(shown, asked.seed), source: written, book: pack.book };
}

function walked(
  world: World,
  { language, seed }: Asked,
  scenario: Scenario,
  source: Scenario,
  choices: string,
): { session: Session; exchanges: Exchange[] } {
  const content = createHash("sha256").update(JSON.stringify(source)).digest("hex");
  const start = startSession(scenario, { content, seed, mode: "standard", startedAt: world.now() });
  const listed = choices.split(",").map((each) => each.trim());
  const made = listed.filter((each) => each !== "");
  const { session, exchanges, stuck } = takeTurns(scenario, start, made, () => world.now());
  if (stuck !== undefined) {
    const open = offeredNow(scenario, session).map((each) => each.id);
    const params = { turn: stuck + 1, choice: made[stuck] ?? "", open: open.join(", ") || "–" };
    throw new WrongUse(say(language, "stuck", params));
  }
  return { session, exchanges };
}
