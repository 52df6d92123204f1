import type { Candidate } from "./facts.ts";
import { pick } from "./pick.ts";
import type { Suggestion } from "./suggestion.ts";

/** The difficulties of the two scenarios that a newcomer begins with. */
const LEVELS = { easy: 2, middle: 3 } as const;

/**
 * What somebody begins with who has played fewer than two scenarios: an easy one and a middling one of their post that
 * call on dimensions as different as can be; or, after the first, the one that is left. Empty afterwards.
 */
export function placementOf(
  candidates: readonly Candidate[],
  dimensionOf: ReadonlyMap<string, string>,
): Suggestion[] {
  const played = candidates.filter(({ rested }) => rested !== undefined);
  const fresh = candidates.filter(({ rested }) => rested === undefined);
  const own = fresh.some((each) => each.own) ? fresh.filter((each) => each.own) : fresh;
  const shared = (one: Candidate, other: Candidate) => sharedDimensions(one, other, dimensionOf);
  const [before] = played;
  if (played.length > 1) return [];
  if (before) {
    const level = before.difficulty > LEVELS.easy ? "easy" : "middle";
    const next = pick(own, (each) => [Math.abs(each.difficulty - LEVELS[level]), shared(before, each)]);
    return next ? [suggested(next, level)] : [];
  }
  const pairs = own.flatMap((easy) =>
    own.filter((each) => each !== easy).map((middle) => ({ easy, middle })),
  );
  const pair = pick(pairs, ({ easy, middle }) => [
    Math.abs(easy.difficulty - LEVELS.easy) + Math.abs(middle.difficulty - LEVELS.middle),
    shared(easy, middle),
  ]);
  if (pair) return [suggested(pair.easy, "easy"), suggested(pair.middle, "middle")];
  return own.map((only) => suggested(only, "easy"));
}

function suggested({ id }: Candidate, level: keyof typeof LEVELS): Suggestion {
  return { scenario: id, why: { kind: "placement", params: { level } } };
}

/** The share of dimensions that two scenarios have in common, 0–1 (Jaccard); 1 where neither calls up anything. */
function sharedDimensions(
  one: Candidate,
  other: Candidate,
  dimensionOf: ReadonlyMap<string, string>,
): number {
  const dimensionsIn = ({ rules }: Candidate) => new Set(rules.map((rule) => dimensionOf.get(rule)));
  const [mine, theirs] = [dimensionsIn(one), dimensionsIn(other)];
  const all = new Set([...mine, ...theirs]).size;
  return all === 0 ? 1 : [...mine].filter((each) => theirs.has(each)).length / all;
}
