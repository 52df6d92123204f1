import { expect, it } from "vitest";
import { checkPack } from "#domain/analysis/check-pack.ts";
import { hindsightOf } from "#domain/score/hindsight.ts";
import { replay } from "#domain/session/replay.ts";
import type { Trace } from "#domain/session/trace.ts";
import { aBook, aContent, aSession, turnsOf } from "#tests/kit/a-content.ts";
import { runTask } from "#worker/run-task.ts";

const { scenario } = aContent();
const { book } = aBook();

/** A conversation that goes wrong at once. */
function lostTrace(): Trace {
  const record = aSession("lost");
  return { ...record.trace, turns: turnsOf(record, ["wave-off", "skip"]) };
}

it("answers what the domain answers, and tells each part as soon as it is known", async () => {
  const trace = lostTrace();
  const work = hindsightOf(scenario, book, replay(scenario, trace).exchanges);
  const expected = [work.next(), work.next(), work.next()].map(({ value }) => value);
  const told: unknown[] = [];
  const answer = await runTask("hindsight", { scenario, book, trace }, { onTold: (each) => told.push(each) });
  expect([...told, answer]).toEqual(expected);
});

it("checks a pack's files as the command line does", async () => {
  const texts = new Map([["pack.yaml", "format: 1\nid: Bad Id\n"]]);
  const findings = await runTask("check", { texts, locales: ["zh-CN"] });
  expect(findings).toEqual(checkPack(texts, ["zh-CN"]));
  expect(findings.length).toBeGreaterThan(0);
});

it("ends at once when it is stopped, wherever it is, and says nothing any more", async () => {
  const stop = new AbortController();
  const told: unknown[] = [];
  const answer = runTask(
    "hindsight",
    { scenario, book, trace: lostTrace() },
    {
      signal: stop.signal,
      onTold: (each) => {
        told.push(each);
        stop.abort("left");
      },
    },
  );
  await expect(answer).rejects.toBe("left");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(told).toHaveLength(1);
});

it("does not begin where it was stopped before", async () => {
  await expect(
    runTask("check", { texts: new Map(), locales: [] }, { signal: AbortSignal.abort("gone") }),
  ).rejects.toBe("gone");
});

it("says so where the work itself fails, instead of leaving one waiting", async () => {
  const trace = { ...lostTrace(), turns: undefined as never };
  await expect(runTask("hindsight", { scenario, book, trace })).rejects.toThrow(/undefined/);
});
