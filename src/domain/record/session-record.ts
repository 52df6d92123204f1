import { z } from "zod";
import "#domain/pack/jitless.ts";
import type { Trace } from "#domain/session/trace.ts";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Id = z.string().min(1).max(64);

export const TurnRecord = z.strictObject({
  node: z.string().max(80),
  offered: z.array(z.string().max(400)).max(100),
  chosen: z.string().max(400),
  by: z.enum(["trainee", "patience"]),
  at: z.iso.datetime(),
});

export const TraceRecord = z.strictObject({
  version: z.literal(1),
  scenario: z.string().max(80),
  content: Hash,
  seed: z.string().max(80),
  mode: z.enum(["demo", "coach", "standard", "exam"]),
  startedAt: z.iso.datetime(),
  turns: z.array(TurnRecord).max(200),
  leftAt: z.iso.datetime().exactOptional(),
}) satisfies z.ZodType<Trace>;

/** A session as kept while it runs; its turns are kept one by one beside it, so that none is ever rewritten. */
export const SessionRecord = z.strictObject({
  version: z.literal(1),
  id: Id,
  /** Whose; empty where nobody has said who they are. */
  person: z.string().max(64),
  /** The language it was begun in. */
  locale: z.string().max(10),
  /** The scenario's title in that language, for lists. */
  title: z.string().max(2000),
  /** The trace without its turns. */
  trace: TraceRecord.omit({ turns: true }),
});
export type SessionRecord = z.infer<typeof SessionRecord>;
