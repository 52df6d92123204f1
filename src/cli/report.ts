import { matrixOf } from "#domain/analysis/matrix.ts";
import { reportOf } from "#domain/analysis/report.ts";
import type { Edition, Subject } from "#domain/analysis/subject.ts";
import { matrixText } from "./matrix-text.ts";
import { reportText } from "./report-text.ts";
import { subjectsAt } from "./subject-at.ts";
import { say } from "./words.ts";
import { type Asked, type ExitCode, type World, WrongUse } from "./world.ts";

/**
 * What a scenario is worth: states, scores, what a guesser gets, rules, coverage. Of a pack or a folder in one: which
 * rules which scenarios call up.
 */
export function report(world: World, asked: Asked): ExitCode {
  if (asked.paths.length > 1) throw new WrongUse(say(asked.language, "oneReport"));
  const all = subjectsAt(world, asked, asked.paths[0] ?? asked.pack);
  const [first] = all;
  if (!first) throw new WrongUse(say(asked.language, "oneReport"));
  const { subject, found: where } = first;
  if (where.scenario === undefined) {
    const subjects = all.map((each) => each.subject);
    return matrix(world, asked, subjects);
  }
  const found = reportOf(subject);
  if (asked.json) {
    world.stdout(`${JSON.stringify({ version: 1, command: "report", ...found }, undefined, 2)}\n`);
    return 0;
  }
  world.stdout(reportText(found, asked.language, editionIn(subject, asked.language)));
  return 0;
}

function matrix(world: World, { json, language }: Asked, subjects: readonly Subject[]): ExitCode {
  const editions = subjects.map((each) => editionIn(each, language) as Edition);
  const { book } = editions[0] as Edition;
  const titles = new Map(editions.map(({ scenario: { id, title } }) => [id, title] as const));
  const found = matrixOf(book.rules, subjects, titles);
  const rules = found.rules.map(({ rule: { id }, calledUpBy }) => ({ rule: id, calledUpBy }));
  world.stdout(
    json
      ? `${JSON.stringify({ version: 1, command: "report", scenarios: found.scenarios, rules }, undefined, 2)}\n`
      : matrixText(found, book, language),
  );
  return 0;
}

function editionIn({ editions }: Subject, language: string): Edition | undefined {
  return editions.find(({ locale }) => locale === language) ?? editions[0];
}
