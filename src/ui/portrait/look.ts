import { mix } from "./colour.ts";
import { LOOK_KINDS, type WordOf } from "./look-words.ts";
import { CLOTH, HAIR, SKIN } from "./palette.ts";

/** One person's lasting looks; colours are `#rrggbb`. */
export type Look = {
  age: number;
  gender: WordOf<"gender">;
  skin: string;
  style: WordOf<"hair">;
  hair: string;
  beard: WordOf<"beard">;
  glasses: WordOf<"glasses">;
  clothes: WordOf<"clothes">;
  cloth: string;
  cap: boolean;
  iris: string;
  /** Inherited differences of shape, each from -1 to 1. */
  shape: { face: number; jaw: number; eyes: number; brows: number; nose: number };
};

/** The colours a suit is cut in, if nobody says otherwise. */
const SOBER = ["navy", "slate", "navy", "plum"] as const;

/** A whole number from 0 below 2³², the same for the same text (FNV-1a, then murmur's stirring). */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const letter of text) h = Math.imul(h ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The look of a person: drawn from the id, marked by age, overruled by the words. */
export function lookOf(person: {
  id: string;
  age?: number;
  gender?: "woman" | "man";
  look?: readonly string[];
}): Look {
  const draw = (what: string): number => hash(`${person.id}/${what}`) / 2 ** 32;
  const pick = <T>(what: string, of: readonly T[]): T => of[Math.floor(draw(what) * of.length)] as T;
  const said = <K extends keyof typeof LOOK_KINDS>(kind: K): WordOf<K> | undefined =>
    person.look?.findLast((word): word is WordOf<K> =>
      (LOOK_KINDS[kind] as readonly string[]).includes(word),
    );

  const age = Math.min(90, Math.max(6, person.age || 25 + Math.floor(draw("age") * 35)));
  const gender = said("gender") ?? person.gender ?? pick("gender", ["woman", "man"] as const);
  const man = gender === "man";
  const old = age > 58;
  const style =
    said("hair") ??
    pick<WordOf<"hair">>(
      "hair",
      man
        ? old
          ? ["thinning", "side-part", "crew", "bald"]
          : ["side-part", "crew", "side-part"]
        : old
          ? ["curly", "short", "bun", "bob"]
          : age > 40
            ? ["bob", "curly", "bun", "short", "long"]
            : ["bob", "long", "pony", "bun"],
    );
  const hairWord = said("hairColour");
  const grey = Math.min(0.9, Math.max(0, (age - 50 - 14 * draw("grey")) / 22));
  const wardrobe = man
    ? (["suit", "polo", "jacket", "shirt", "jumper"] as const)
    : (["cardigan", "jumper", "shirt", "suit", "jacket"] as const);
  const clothes =
    said("clothes") ?? pick("clothes", age < 18 ? (["hoodie", "jumper", "polo"] as const) : wardrobe);
  const spread = (what: string): number => draw(what) * 2 - 1;
  return {
    age,
    gender,
    skin: SKIN[
      said("skin") ??
        pick("skin", ["light-skin", "warm-skin", "light-skin", "warm-skin", "tan-skin"] as const)
    ],
    style,
    hair: hairWord
      ? HAIR[hairWord]
      : mix(pick("hairColour", ["#25211f", "#2c2422", "#362c29"]), grey, "#cdcac3"),
    beard: said("beard") ?? (man && age > 24 && draw("beard") > 0.8 ? "stubble" : "shaven"),
    glasses:
      said("glasses") ??
      (draw("glasses") < age / 140
        ? pick("frame", ["glasses", "round-glasses", "rimless"] as const)
        : "no-glasses"),
    clothes,
    cloth: CLOTH[said("colour") ?? pick("colour", clothes === "suit" ? SOBER : LOOK_KINDS.colour)],
    cap: said("head") === "cap",
    iris: hairWord === "fair-hair" || hairWord === "red-hair" ? "#4f6b74" : "#38241c",
    shape: {
      face: spread("face"),
      jaw: spread("jaw"),
      eyes: spread("eyes"),
      brows: spread("brows"),
      nose: spread("nose"),
    },
  };
}
