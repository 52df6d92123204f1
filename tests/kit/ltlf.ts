/**
 * Linear temporal logic over finite traces, by progression: a formula and a step give the formula that the rest must
 * satisfy. The oracle for the hand-written automata of `rules/templates`; slow, short, and plainly the definition.
 */
export type Formula =
  | boolean
  | { kind: "atom"; name: string }
  | { kind: "not" | "next" | "weakNext" | "always" | "eventually"; of: Formula }
  | { kind: "and" | "or" | "until"; one: Formula; other: Formula };

export type Step = Readonly<Record<string, boolean>>;

export const atom = (name: string): Formula => ({ kind: "atom", name });
export const next = (of: Formula): Formula => ({ kind: "next", of });
export const weakNext = (of: Formula): Formula => ({ kind: "weakNext", of });
export const always = (of: Formula): Formula => ({ kind: "always", of });
export const eventually = (of: Formula): Formula => ({ kind: "eventually", of });
const until = (one: Formula, other: Formula): Formula => ({ kind: "until", one, other });
export const unless = (one: Formula, other: Formula): Formula => or(until(one, other), always(one));
export const implies = (one: Formula, other: Formula): Formula => or(not(one), other);

export function not(of: Formula): Formula {
  if (typeof of === "boolean") return !of;
  return of.kind === "not" ? of.of : { kind: "not", of };
}

export function and(one: Formula, other: Formula): Formula {
  if (one === false || other === false) return false;
  if (one === true || isSame(one, other)) return other;
  return other === true ? one : { kind: "and", one, other };
}

export function or(one: Formula, other: Formula): Formula {
  return not(and(not(one), not(other)));
}

/** There is a step more, and: there is none. */
const more = eventually(true);
const over = always(false);

/** What the rest of the trace must satisfy, after this step. */
export function progress(formula: Formula, step: Step): Formula {
  if (typeof formula === "boolean") return formula;
  switch (formula.kind) {
    case "atom":
      return step[formula.name] === true;
    case "not":
      return not(progress(formula.of, step));
    case "and":
      return and(progress(formula.one, step), progress(formula.other, step));
    case "or":
      return or(progress(formula.one, step), progress(formula.other, step));
    case "next":
      return and(formula.of, more);
    case "weakNext":
      return or(formula.of, over);
    case "always":
      return and(progress(formula.of, step), formula);
    case "eventually":
      return or(progress(formula.of, step), formula);
    case "until":
      return or(progress(formula.other, step), and(progress(formula.one, step), formula));
  }
}

/** Whether the trace may end here: the formula over no further step. */
export function mayEnd(formula: Formula): boolean {
  if (typeof formula === "boolean") return formula;
  if (formula.kind === "not") return !mayEnd(formula.of);
  if (formula.kind === "and") return mayEnd(formula.one) && mayEnd(formula.other);
  if (formula.kind === "or") return mayEnd(formula.one) || mayEnd(formula.other);
  return formula.kind === "always" || formula.kind === "weakNext";
}

function isSame(one: Formula, other: Formula): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
