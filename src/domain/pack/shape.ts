import { z } from "zod";
import "./jitless.ts";

/** A stable name: a lower-case letter, then letters, digits and hyphens; at most 60. */
export const Id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, { error: "bad-id" });

/** Words people read. A bare number or yes/no in the file is text here. */
export const Text = z
  .union([z.string(), z.number(), z.boolean()], { error: "not-text" })
  .transform((value) => String(value).trim())
  .pipe(z.string().min(1, { error: "empty" }).max(2000, { error: "too-long" }));

/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number) =>
  z
    .number({ error: (issue) => (issue.input === undefined ? "missing" : "not-whole") })
    .int({ error: "not-whole" })
    .min(min, { error: "out-of-range" })
    .max(max, { error: "out-of-range" });

/** A condition in the expression language; read by `parseExpression`. */
export const Condition = z.union([z.string(), z.boolean()]).transform(String);

/** Only format 1 exists so far. */
export const Format = z.literal(1, { error: "format" });

export const record = <T extends z.ZodType>(value: T) => z.record(Id, value);
