import { worthOf } from "#domain/graph/worth.ts";
import type { BookContent, Content } from "#domain/pack/content.ts";
import { nodeOf } from "#domain/pack/scenario.ts";
import { assess } from "#domain/score/assess.ts";
import { dress } from "#domain/session/dress.ts";
import { replay } from "#domain/session/replay.ts";
import { isOver } from "#domain/session/session.ts";
import type { Trace } from "#domain/session/trace.ts";
import type { Attempt } from "./attempt.ts";
import type { SessionRecord } from "./session-record.ts";

/**
 * A session that is over → the attempt; `undefined` while it runs, or where its turns do not fit the content.
 * Pure: the same session, content and book give the same attempt.
 */
export function attemptOf(
  session: SessionRecord,
  turns: Trace["turns"],
  content: Content,
  book: BookContent,
): Attempt | undefined {
  const trace: Trace = { ...session.trace, turns };
  const scenario = dress(content.scenario, trace.seed);
  const played = replay(scenario, trace);
  if (played.unfaithful !== undefined || !isOver(scenario, played.session)) return undefined;
  const { verdict, score } = assess(
    scenario,
    book.book,
    worthOf(scenario, book.book.rubric.endings),
    played.exchanges,
  );
  const { ending } = nodeOf(scenario, played.session.at.node);
  return {
    version: 1,
    id: session.id,
    person: session.person,
    locale: session.locale,
    title: session.title,
    scenario: trace.scenario,
    book: book.hash,
    trace,
    verdict,
    score,
    startedAt: trace.startedAt,
    endedAt: trace.leftAt ?? turns.at(-1)?.at ?? trace.startedAt,
    how: ending ? "ended" : "left",
    note: ending?.note ?? "",
  };
}
