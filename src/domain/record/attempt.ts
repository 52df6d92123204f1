import { z } from "zod";
import type { Verdict } from "#domain/rules/verdict.ts";
import type { Score } from "#domain/score/score.ts";
import { TraceRecord } from "./session-record.ts";

const Percent = z.number().int().min(0).max(100).nullable();
const Part = z.strictObject({ percent: Percent, kept: z.number().min(0), calledUp: z.number().min(0) });
const Outcome = z.enum(["good", "partial", "poor", "lost"]);
const Severity = z.enum(["critical", "major", "minor"]);
const Status = z.enum(["kept", "broken", "repaired", "not-called-up"]);
const count = z.number().int().min(0).max(100_000);

const VerdictRecord = z.strictObject({
  rules: z.array(
    z.strictObject({
      rule: z.string().max(80),
      status: Status,
      ...{ kept: count, broken: count, repaired: count },
      activations: z.array(
        z.strictObject({
          result: z.enum(["kept", "broken", "repaired"]),
          ...{ from: count, at: count, repairedAt: count.exactOptional() },
          person: z.string().max(80).exactOptional(),
          repeat: z.boolean(),
          severity: Severity,
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<Verdict>;

const ScoreRecord = z.strictObject({
  formula: z.number().int().min(1),
  etiquette: Part.extend({
    axes: z.strictObject({ warmth: Part, rule: Part }),
    dimensions: z.record(z.string(), Part),
  }),
  judgement: z.strictObject({
    percent: Percent,
    decisions: z.array(
      z.strictObject({
        turn: count,
        node: z.string().max(80),
        weight: z.number().min(0).max(10),
        appropriateness: z.number().min(0).max(1).nullable(),
        prospects: z.number().min(0).max(1).nullable(),
        value: z.number().int().min(0).max(100),
      }),
    ),
    unreached: z.number().min(0),
  }),
  outcome: Outcome.exactOptional(),
  critical: z.array(z.string().max(80)),
  gates: z.strictObject({
    etiquette: z.boolean(),
    judgement: z.boolean(),
    outcome: z.boolean(),
    critical: z.boolean(),
  }),
  passed: z.boolean(),
}) satisfies z.ZodType<Score>;

/** A finished or left session, kept with its judgement and the versions it was judged by. */
export const Attempt = z.strictObject({
  version: z.literal(1),
  id: z.string().min(1).max(64),
  person: z.string().max(64),
  locale: z.string().max(10),
  title: z.string().max(2000),
  scenario: z.string().max(80),
  /** Hash of the rules it was judged by. */
  book: z.string().regex(/^[0-9a-f]{64}$/),
  trace: TraceRecord,
  verdict: VerdictRecord,
  score: ScoreRecord,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  how: z.enum(["ended", "left"]),
  /** What the ending says came of it, in that language; empty where the trainee left. */
  note: z.string().max(2000),
});
export type Attempt = z.infer<typeof Attempt>;
