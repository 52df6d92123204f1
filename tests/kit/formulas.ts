import type { Expression } from "#domain/expression/expression.ts";
import type { TemplateOf } from "#domain/pack/rule.ts";
import {
  always,
  and,
  atom,
  eventually,
  type Formula,
  implies,
  next,
  not,
  or,
  unless,
  weakNext,
} from "./ltlf.ts";

export const word = (name: string): Expression => ({ kind: "word", name });
const [a, heard] = [atom("a"), atom("heard")];
export const [b, c] = [atom("b"), atom("c")];
const last = not(next(true));
const event = word("a");
export const two = { first: word("a"), then: word("b") };
const answer = { to: word("a"), then: word("b") };
const pair = { one: word("a"), other: word("b") };

/** `a` is the first predicate in a choice, `heard` the same in the line before it, `b` the second in a choice. */
const atLeast = (n: number): Formula =>
  n === 0 ? true : eventually(and(a, n === 1 ? true : next(atLeast(n - 1))));
const called = or(heard, a);
const licensed = (strict: boolean) => (strict ? or(heard, and(a, not(b))) : called);
const precedes = (strict = false) => unless(not(b), licensed(strict));
const within = (chances: number): Formula => (chances === 1 ? b : or(b, next(within(chances - 1))));
/** What is called up is answered; strictly: what a choice calls up is answered by a later one, if there is one. */
const answers = (how: Formula, strict = false) =>
  strict ? always(and(implies(heard, how), implies(a, weakNext(how)))) : always(implies(called, how));
const soon = eventually(b);
/** Nothing is asked again before it is answered; only a choice that asks again is to blame. */
const noRepeat = (strict: boolean) => {
  const waits = unless(not(a), b);
  const after = weakNext(waits);
  return always(and(implies(heard, waits), implies(a, strict ? after : or(b, after))));
};
const alternates = (strict: boolean) => and(precedes(strict), always(implies(b, weakNext(precedes(strict)))));
const chains = (strict: boolean) => {
  const now = implies(b, strict ? heard : called);
  return and(now, always(implies(not(a), weakNext(now))));
};
const prompt = (strict: boolean) =>
  always(and(implies(heard, b), implies(a, strict ? weakNext(b) : or(b, next(b)))));
/** No `then` for so many choices, or until `c`. */
export const free = (choices: number): Formula =>
  choices === 0 ? true : or(c, and(not(b), weakNext(free(choices - 1))));
export const bans = (ban: Formula) => always(and(implies(heard, ban), implies(a, weakNext(ban))));
/** A `then` whose latest `first` was more than so many choices ago. */
const late = (choices: number): Formula =>
  choices === 0 ? and(b, not(called)) : and(not(called), next(late(choices - 1)));
const recent = (choices: number): Formula =>
  and(
    Array.from({ length: choices }, (_, before) => not(late(before))).reduce(and, true as Formula),
    always(not(and(not(a), next(late(choices - 1))))),
  );
const both = and(eventually(a), eventually(b));
const exists = (of: "a" | "b") => ({ kind: "exists", event: word(of) }) as const;

/** Each template with the formula that says the same, up to its first violation. */
export const TEMPLATE_FORMULAS: [string, TemplateOf<Expression>, Formula][] = [
  ["always-first", { kind: "always-first", event }, a],
  ["exists", { kind: "exists", event }, atLeast(1)],
  ["at-least 2", { kind: "at-least", event, n: 2 }, atLeast(2)],
  ["at-least 3", { kind: "at-least", event, n: 3 }, atLeast(3)],
  ["exactly 0", { kind: "exactly", event, n: 0 }, always(not(a))],
  ["exactly 1", { kind: "exactly", event, n: 1 }, and(atLeast(1), not(atLeast(2)))],
  ["exactly 2", { kind: "exactly", event, n: 2 }, and(atLeast(2), not(atLeast(3)))],
  ["never", { kind: "never", event }, always(not(a))],
  ["at-most 0", { kind: "at-most", event, n: 0 }, always(not(a))],
  ["at-most 1", { kind: "at-most", event, n: 1 }, not(atLeast(2))],
  ["at-most 2", { kind: "at-most", event, n: 2 }, not(atLeast(3))],
  ["last", { kind: "last", event }, eventually(and(last, a))],
  ["together", { kind: "together", event, with: word("b") }, always(implies(a, b))],
  ["choice", { kind: "choice", ...pair }, or(eventually(a), eventually(b))],
  [
    "exclusive-choice",
    { kind: "exclusive-choice", ...pair },
    and(or(eventually(a), eventually(b)), not(both)),
  ],
  ["co-existence", { kind: "co-existence", ...pair }, or(both, not(or(eventually(a), eventually(b))))],
  [
    "not-together",
    { kind: "not-together", ...pair },
    and(not(both), always(and(implies(heard, always(not(b))), implies(b, always(not(a)))))),
  ],
  [
    "responded-existence",
    { kind: "responded-existence", ...answer },
    or(not(eventually(called)), eventually(b)),
  ],
  ["precedence", { kind: "precedence", ...two, strict: false }, precedes()],
  ["precedence, strict", { kind: "precedence", ...two, strict: true }, precedes(true)],
  ["precedence within 1", { kind: "precedence", ...two, strict: false, within: 1 }, recent(1)],
  ["precedence within 2", { kind: "precedence", ...two, strict: false, within: 2 }, recent(2)],
  ["alternate-precedence", { kind: "alternate-precedence", ...two }, alternates(false)],
  ["alternate-precedence, strict", { kind: "alternate-precedence", ...two, strict: true }, alternates(true)],
  ["chain-precedence", { kind: "chain-precedence", ...two }, chains(false)],
  ["chain-precedence, strict", { kind: "chain-precedence", ...two, strict: true }, chains(true)],
  ["response", { kind: "response", ...answer }, answers(soon)],
  ["response, strict", { kind: "response", ...answer, strict: true }, answers(soon, true)],
  ["response within 1", { kind: "response", ...answer, within: 1 }, answers(within(1))],
  ["response within 2", { kind: "response", ...answer, within: 2 }, answers(within(2))],
  ["response within 3", { kind: "response", ...answer, within: 3 }, answers(within(3))],
  ["alternate-response", { kind: "alternate-response", ...answer }, and(answers(soon), noRepeat(false))],
  [
    "alternate-response, strict",
    { kind: "alternate-response", ...answer, strict: true },
    and(answers(soon, true), noRepeat(true)),
  ],
  ["chain-response", { kind: "chain-response", ...answer }, prompt(false)],
  ["chain-response, strict", { kind: "chain-response", ...answer, strict: true }, prompt(true)],
  ["succession", { kind: "succession", ...two }, and(precedes(), answers(soon))],
  ["succession within 2", { kind: "succession", ...two, within: 2 }, and(precedes(), answers(within(2)))],
  [
    "succession, strict",
    { kind: "succession", ...two, strict: true },
    and(precedes(true), answers(soon, true)),
  ],
  [
    "alternate-succession",
    { kind: "alternate-succession", ...two },
    and(alternates(false), and(answers(soon), noRepeat(false))),
  ],
  ["chain-succession", { kind: "chain-succession", ...two }, and(chains(false), prompt(false))],
  [
    "chain-succession, strict",
    { kind: "chain-succession", ...two, strict: true },
    and(chains(true), prompt(true)),
  ],
  ["not-after", { kind: "not-after", ...two }, bans(always(not(b)))],
  ["not-after within 2", { kind: "not-after", ...two, within: 2 }, bans(free(2))],
  ["not-chain", { kind: "not-chain", ...two }, bans(free(1))],
  ["all", { kind: "all", of: [exists("a"), exists("b")] }, both],
  ["any", { kind: "any", of: [exists("a"), exists("b")] }, or(eventually(a), eventually(b))],
  [
    "any of a ban and a duty",
    { kind: "any", of: [{ kind: "never", event }, exists("b")] },
    or(always(not(a)), eventually(b)),
  ],
  [
    "any of two bans",
    {
      kind: "any",
      of: [
        { kind: "never", event },
        { kind: "never", event: word("b") },
      ],
    },
    or(always(not(a)), always(not(b))),
  ],
];
