import { reportOf } from "#domain/analysis/report.ts";
import { reportText } from "./report-text.ts";
import { subjectsAt } from "./subject-at.ts";
import { say } from "./words.ts";
import { type Asked, type ExitCode, type World, WrongUse } from "./world.ts";

/** What a scenario is worth: states, scores, what a guesser gets, rules, coverage. */
export function report(world: World, asked: Asked): ExitCode {
  const [path] = asked.paths;
  const [at, ...others] = path === undefined || asked.paths.length > 1 ? [] : subjectsAt(world, asked, path);
  if (!at || others.length > 0) throw new WrongUse(say(asked.language, "oneReport"));
  const { subject } = at;
  const found = reportOf(subject);
  if (asked.json) {
    world.stdout(`${JSON.stringify({ version: 1, command: "report", ...found }, undefined, 2)}\n`);
    return 0;
  }
  const shown = subject.editions.find(({ locale }) => locale === asked.language) ?? subject.editions[0];
  world.stdout(reportText(found, asked.language, shown));
  return 0;
}
