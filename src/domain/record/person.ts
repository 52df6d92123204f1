import { z } from "zod";
import "#domain/pack/jitless.ts";

/** Somebody who practises on this device. */
export const PersonRecord = z.strictObject({
  version: z.literal(1),
  id: z.string().min(1).max(64),
  name: z.string().max(80),
  staffNumber: z.string().max(40),
  outlet: z.string().max(120),
  post: z.string().max(60),
  createdAt: z.iso.datetime(),
});
export type PersonRecord = z.infer<typeof PersonRecord>;
