import { EVERYTHING, type Wanted } from "./find-rules.ts";

/** What was looked for last, and the rule that was read, so that one comes back to the list as one left it. */
let wanted: Wanted = EVERYTHING;
let read: string | undefined;

export function lastWanted(): Wanted {
  return wanted;
}

export function rememberWanted(now: Wanted): void {
  wanted = now;
}

export function rememberRead(rule: string): void {
  read = rule;
}

/** The rule that was read last, once. */
export function takeRead(): string | undefined {
  const rule = read;
  read = undefined;
  return rule;
}
