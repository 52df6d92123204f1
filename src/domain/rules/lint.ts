import type { Rule } from "#domain/pack/rule.ts";
import { type Acts, type Imagined, imagine } from "./imagined.ts";
import type { Memory } from "./memory.ts";
import type { Moment } from "./moment.ts";
import { close, EMPTY, watch } from "./monitor.ts";
import type { Activation } from "./verdict.ts";

/**
 * What is wrong with a rule in itself, whatever scenario it meets: `idle`, nothing calls it up; `tautology`, nothing
 * breaks it; `contradiction`, nothing keeps it. `unknown`: there was too much to try.
 */
export type RuleFault = "idle" | "tautology" | "contradiction" | "unknown";

/** The fault of one rule, or none. Repair does not matter here, and no outcome excuses. */
export function faultOf(rule: Rule, acts: Acts): RuleFault | undefined {
  const tried = tryAll(imagine([rule], acts));
  if (!tried) return "unknown";
  if (!tried.breaks && !tried.keeps) return "idle";
  if (!tried.breaks) return "tautology";
  return tried.keeps ? undefined : "contradiction";
}

/** Whether no conversation keeps both where it calls up both; for rules that each have no fault. */
export function excludeEachOther(one: Rule, other: Rule, acts: Acts): boolean | "unknown" {
  const tried = tryAll(imagine([one, other], acts));
  return tried ? !tried.keeps : "unknown";
}

/** What a conversation has come to: a memory for each automaton, which rules were kept, and the turn before. */
type State = { memories: Memory[][]; kept: boolean[]; prior?: readonly number[] };

const MOST_STEPS = 100_000;

/** Whether some conversation breaks a rule, and whether some keeps each of them and breaks none. */
function tryAll(imagined: Imagined | undefined): { breaks: boolean; keeps: boolean } | undefined {
  if (!imagined) return undefined;
  const { monitors, moments, remembers } = imagined;
  const start: State = {
    memories: monitors.map((all) => all.map(() => EMPTY)),
    kept: monitors.map(() => false),
  };
  const states = [start];
  const known = new Set([JSON.stringify(start)]);
  const came = { breaks: false, keeps: false };
  let steps = 0;
  for (const state of states) {
    const ends = endsOf(imagined, state);
    if (ends.some(isBroken)) came.breaks = true;
    else if (state.kept.every((kept, rule) => kept || (ends[rule] ?? []).length > 0)) came.keeps = true;
    for (const moment of moments) {
      if (came.breaks && came.keeps) return came;
      steps += 1;
      if (steps > MOST_STEPS) return undefined;
      const { next, broken } = stepOf(imagined, state, moment, remembers);
      const key = JSON.stringify(next);
      if (broken) came.breaks = true;
      else if (!known.has(key)) {
        known.add(key);
        states.push(next);
      }
    }
  }
  return came;
}

function endsOf({ monitors }: Imagined, { memories }: State): Activation[][] {
  return monitors.map((all, rule) =>
    all.flatMap((monitor, at) => close(monitor, memories[rule]?.[at] ?? EMPTY, "good")),
  );
}

function stepOf({ monitors }: Imagined, state: State, moment: Moment, remembers: boolean) {
  const here = { ...moment, ...(state.prior && { prior: state.prior }) };
  const steps = monitors.map((all, rule) =>
    all.map((monitor, at) => watch(monitor, state.memories[rule]?.[at] ?? EMPTY, here)),
  );
  const decided = steps.map((all) => all.flatMap((step) => step.decided));
  const next: State = {
    memories: steps.map((all) => all.map((step) => step.memory)),
    kept: state.kept.map((kept, rule) => kept || (decided[rule] ?? []).length > 0),
    ...(remembers && { prior: moment.values }),
  };
  return { next, broken: decided.some(isBroken) };
}

function isBroken(activations: readonly Activation[]): boolean {
  return activations.some((each) => each.result === "broken");
}
