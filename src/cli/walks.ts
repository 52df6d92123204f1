import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { coverOf } from "#domain/analysis/cover.ts";
import { isGenerated, scoreNow } from "#domain/analysis/cover-walk.ts";
import type { Subject } from "#domain/analysis/subject.ts";
import { editWalks, type WalksEdit } from "#domain/pack/edit-walks.ts";
import type { Walk } from "#domain/pack/walks-file.ts";
import { showFinding } from "./show-finding.ts";
import { type SubjectAt, subjectsAt } from "./subject-at.ts";
import { say } from "./words.ts";
import { type Asked, type ExitCode, type World, WrongUse } from "./world.ts";

/** Writes golden walks: those that cover what nobody walked yet, or the scores of those that are there. */
export function walks(world: World, asked: Asked): ExitCode {
  const { language, paths, cover, score } = asked;
  if (!cover && !score) throw new WrongUse(say(language, "coverOrScore"));
  let faulty = false;
  for (const path of paths.length > 0 ? paths : [asked.pack]) {
    for (const each of subjectsAt(world, asked, path)) faulty = !write(world, asked, each) || faulty;
  }
  return faulty ? 1 : 0;
}

function write(
  world: World,
  { language, cover, score }: Asked,
  { subject, found, walksFile }: SubjectAt,
): boolean {
  const path = found.pathOf(walksFile);
  const shown = relative(world.cwd, path);
  const before = found.texts.get(walksFile) ?? "";
  const scores = score ? changedScores(subject) : [];
  const generated = cover ? { walks: coverOf(subject), isGenerated } : undefined;
  const edit: WalksEdit = {
    scores: new Map(scores.map(({ walk, now }) => [walk.id, now] as const)),
    ...(generated && { generated }),
  };
  const { value, diagnostics } = editWalks(walksFile, before, edit);
  for (const each of diagnostics) world.stderr(`${showFinding(each, shown, before, language)}\n`);
  if (value === undefined) return false;
  for (const { walk, now } of scores) {
    world.stdout(`  ${walk.id}: ${scoreShown(walk.score)} → ${scoreShown(now)}\n`);
  }
  const same = value === before;
  if (!same) writeFileSync(path, value);
  const params = { path: shown, count: generated?.walks.length ?? scores.length };
  world.stdout(`${say(language, same ? "walksSame" : cover ? "walksCovered" : "walksScored", params)}\n`);
  if (!subject.whole.complete) world.stdout(`${say(language, "walksUnknown", { path: shown })}\n`);
  return true;
}

/** The walks whose score is missing or another now. What a walk cannot reach any more is the check's to say. */
function changedScores(subject: Subject): { walk: Walk; now: NonNullable<Walk["score"]> }[] {
  return (subject.walks ?? []).flatMap((walk) => {
    const now = scoreNow(subject, walk);
    return now === undefined || scoreShown(now) === scoreShown(walk.score) ? [] : [{ walk, now }];
  });
}

function scoreShown(score: Walk["score"]): string {
  if (!score) return "–";
  const moods = Object.values(score.moods ?? {});
  const figures = [score.etiquette, score.judgement, score["called-up"], ...moods];
  return figures.map((each) => each ?? "–").join(" / ");
}
