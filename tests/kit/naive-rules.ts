import type { Rule } from "#domain/pack/rule.ts";
import type { Act } from "#domain/pack/scenario.ts";

/**
 * What a rule comes to, written straight from docs/rules.md: no memory, no automata; every question is asked of the
 * whole trace again. Slow, and plainly the prose. Events here are tests of acts, conditions tests of a turn.
 */
export type NaiveTurn = {
  line: Act[];
  options: Act[][];
  chosen: Act[];
  repeat: boolean;
  mood: number;
  hall: boolean;
};
type Event = (acts: readonly Act[]) => boolean;
export type NaiveRule = {
  kind: "never" | "at-most" | "precedence" | "not-after" | "response" | "exists" | "last";
  a: string;
  b: string;
  n: number;
  within?: number;
  strict: boolean;
  when: boolean;
  while: boolean;
  unless: boolean;
  after?: string;
  until?: string;
  repair?: { by: string; within: number; anyone: boolean };
};
export type NaiveActivation = {
  result: string;
  from: number;
  at: number;
  repeat: boolean;
  repairedAt?: number;
};
type Breach = NaiveActivation & { mendableFrom: number; wronged: string[] };
type End = "line" | "choice" | "conversation";

/** The activations of one copy of a rule: for one person, who alone is seen, or for everybody. */
export function naively(rule: NaiveRule, turns: readonly NaiveTurn[], person?: string): NaiveActivation[] {
  const does =
    (name: string): Event =>
    (acts) =>
      acts.some((each) => each.act === name && (person === undefined || each.who === person));
  const [a, b] = [does(rule.a), does(rule.b)];
  const at = (turn: number) => turns[turn] as NaiveTurn;
  const all = turns.map((_, turn) => turn);

  const seen = (turn: number) => !rule.while || at(turn).hall;
  const letGo = (turn: number) => rule.unless && at(turn).mood === 0;
  const callsUp = (turn: number) => (!rule.when || at(turn).mood <= 4) && !letGo(turn);
  const chance = (turn: number, good: Event) => at(turn).options.some(good) && !at(turn).options.every(good);

  // A scope is a stretch between marks. The line of a turn is at 2t, its choice at 2t + 1.
  const marks = (name: string | undefined) =>
    name === undefined
      ? []
      : all
          .filter(seen)
          .flatMap((turn) => [
            ...(does(name)(at(turn).line) ? [2 * turn] : []),
            ...(does(name)(at(turn).chosen) ? [2 * turn + 1] : []),
          ]);
  const [opens, closes] = [marks(rule.after), marks(rule.until)];
  const inside = (turn: number) => {
    const closed = Math.max(-1, ...closes.filter((mark) => mark <= 2 * turn));
    if (rule.after === undefined) return closed < 0;
    return opens.some((mark) => closed <= mark && mark <= 2 * turn);
  };
  const watched = (turn: number) => seen(turn) && inside(turn);
  const stretch = (turn: number) => closes.filter((mark) => mark <= 2 * turn).length;
  const before = (turn: number) =>
    all.filter((each) => each < turn && watched(each) && stretch(each) === stretch(turn));
  const endOf = (turn: number): { how: End; turn: number } => {
    const mark = closes.find((each) => each > 2 * turn);
    if (mark === undefined) return { how: "conversation", turn: turns.length };
    return { how: mark % 2 === 0 ? "line" : "choice", turn: Math.floor(mark / 2) };
  };

  const found: (NaiveActivation | Breach)[] = [];
  const wrongedAt = (turn: number) =>
    person !== undefined || rule.repair?.anyone
      ? []
      : at(turn)
          .chosen.filter(({ act }) => [rule.a, ...(isOfTwo(rule) ? [rule.b] : [])].includes(act))
          .map(({ who }) => who);
  const say = (
    result: string,
    from: number,
    decided: number,
    repeat: boolean,
    breach: { mendableFrom: number; wronged: string[] } = { mendableFrom: decided + 1, wronged: [] },
  ) => found.push({ result, from, at: decided, repeat, ...(result === "broken" && breach) });
  const mendableAfter = ({ how, turn }: { how: End; turn: number }) =>
    how === "line" ? turn : how === "choice" ? turn + 1 : Number.POSITIVE_INFINITY;

  // What must not be done, decided at once.
  const wasA = (turn: number) =>
    a(at(turn).line) || before(turn).some((each) => a(at(each).line) || a(at(each).chosen));
  const recentA = (turn: number) => {
    const past = before(turn);
    const limit = rule.within ?? turns.length + 1;
    return (
      past.slice(-limit).some((each) => a(at(each).chosen)) ||
      [...past, turn].slice(-limit).some((each) => a(at(each).line))
    );
  };
  const forbidden: Partial<Record<NaiveRule["kind"], (turn: number) => Event>> = {
    never: () => a,
    "at-most": (turn) => (acts) =>
      a(acts) && before(turn).filter((each) => a(at(each).chosen)).length >= rule.n,
    precedence: (turn) => (acts) => b(acts) && (rule.strict || !a(acts)) && !recentA(turn),
    "not-after": (turn) => (acts) => b(acts) && (rule.within === undefined ? wasA(turn) : recentA(turn)),
  };
  const breaks = forbidden[rule.kind];
  for (const turn of breaks ? all.filter(watched) : []) {
    if (!breaks || !callsUp(turn) || !chance(turn, breaks(turn))) continue;
    const result = breaks(turn)(at(turn).chosen) ? "broken" : "kept";
    const breach = { mendableFrom: turn + 1, wronged: wrongedAt(turn) };
    say(result, turn, turn, at(turn).repeat, breach);
  }

  // What is owed: followed from where it is called up to where it is paid, let go or too late.
  const pays = rule.kind === "exists" ? a : b;
  type Followed = { end: number; anew: boolean };
  const follow = (
    from: number,
    byChoice: boolean,
    repeat: boolean,
    counts: (turn: number) => boolean,
  ): Followed => {
    const answers = rule.kind === "response";
    const end = endOf(from);
    const last = end.how === "choice" ? end.turn : end.turn - 1;
    let [chances, latest] = [0, from];
    for (let turn = from; turn <= last; turn += 1) {
      if (!seen(turn)) return { end: turn, anew: false };
      if (letGo(turn)) return { end: turn, anew: false };
      const first = byChoice && turn === from;
      if (first && answers && rule.strict) continue;
      if (chance(turn, pays) && counts(turn)) [chances, latest] = [chances + 1, turn];
      const paid = pays(at(turn).chosen);
      const late = answers && rule.within !== undefined && chances >= rule.within;
      if (!paid && !late) continue;
      if (chances > 0) say(paid ? "kept" : "broken", from, turn, repeat);
      return { end: turn, anew: answers && rule.strict && !first && a(at(turn).chosen) && callsUp(turn) };
    }
    if (chances > 0) say("broken", from, latest, repeat, { mendableFrom: mendableAfter(end), wronged: [] });
    return { end: last, anew: false };
  };
  if (rule.kind === "exists") {
    const scoped = rule.after !== undefined || rule.until !== undefined;
    for (const turn of all.filter(watched)) {
      if (before(turn).length === 0) follow(turn, false, scoped && at(turn).repeat, callsUp);
    }
  }
  if (rule.kind === "response") {
    let free = 0;
    for (const turn of all) {
      if (turn < free || !watched(turn) || !callsUp(turn)) continue;
      const byLine = a(at(turn).line);
      if (!byLine && !a(at(turn).chosen)) continue;
      let followed = follow(turn, !byLine, at(turn).repeat, () => true);
      // Strictly, the choice that settles one debt may open the next.
      while (followed.anew) followed = follow(followed.end, true, at(followed.end).repeat, () => true);
      free = followed.end + 1;
    }
  }

  // What the last choice of a stretch is.
  if (rule.kind === "last") {
    for (const turn of all.filter(watched)) {
      const later = all.some((each) => each > turn && watched(each) && stretch(each) === stretch(turn));
      if (later || !callsUp(turn) || !chance(turn, a)) continue;
      const breach = { mendableFrom: mendableAfter(endOf(turn)), wronged: [] };
      say(a(at(turn).chosen) ? "kept" : "broken", turn, turn, at(turn).repeat, breach);
    }
  }

  return found.map((each) => mended(each));

  function mended(each: NaiveActivation | Breach): NaiveActivation {
    const { result, from, at: decided, repeat } = each;
    const plain = { result, from, at: decided, repeat };
    const { repair } = rule;
    if (!("mendableFrom" in each) || !repair) return plain;
    const mends: Event = (acts) =>
      does(repair.by)(acts.filter(({ who }) => each.wronged.length === 0 || each.wronged.includes(who)));
    let chances = 0;
    for (const turn of all.filter((later) => later >= each.mendableFrom && seen(later))) {
      if (mends(at(turn).chosen)) return { ...plain, result: "repaired", repairedAt: turn };
      if (chance(turn, mends)) chances += 1;
      if (chances >= repair.within) return plain;
    }
    return plain;
  }
}

function isOfTwo({ kind }: NaiveRule): boolean {
  return ["precedence", "not-after", "response"].includes(kind);
}

/** The same rule as the automata take it. */
export function asRule(rule: NaiveRule, each: boolean): Rule {
  const word = (name: string) => ({ kind: "word", name }) as const;
  const mood = (op: "<=" | "=", value: number) => ({ kind: "is", name: "mood", op, value }) as const;
  const within = rule.within !== undefined && { within: rule.within };
  const events = { first: word(rule.a), then: word(rule.b) };
  const template = {
    never: { kind: "never", event: word(rule.a) },
    "at-most": { kind: "at-most", event: word(rule.a), n: rule.n },
    precedence: { kind: "precedence", ...events, strict: rule.strict, ...within },
    "not-after": { kind: "not-after", ...events, ...within },
    response: { kind: "response", to: word(rule.a), then: word(rule.b), strict: rule.strict, ...within },
    exists: { kind: "exists", event: word(rule.a) },
    last: { kind: "last", event: word(rule.a) },
  } as const;
  const { after, until, repair } = rule;
  const scope = { ...(after && { after: word(after) }), ...(until && { until: word(until) }) };
  return {
    ...{ id: "r", name: "r", dimension: "d", severity: [{ is: "major" }], template: template[rule.kind] },
    ...(rule.when && { when: mood("<=", 4) }),
    ...(rule.while && { while: { kind: "is", name: "hall", op: "=", value: true } }),
    ...(rule.unless && { unless: mood("=", 0) }),
    ...(each && { each: "waiting" }),
    ...((after || until) && { scope }),
    ...(repair && {
      repair: { by: word(repair.by), within: repair.within, ...(repair.anyone && { to: "anyone" }) },
    }),
    ...{ why: "", source: "", assumed: [], quoted: [] },
  } as Rule;
}
