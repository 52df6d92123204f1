import { Converter } from "opencc-js/cn2t";

const convert = Converter({ from: "cn", to: "twp" });

/** Turns every text in a value into that of Taiwan. Ids and codes are ASCII and stay. */
export type ToTaiwan = <T>(value: T) => T;

/**
 * Characters and terms of Taiwan by OpenCC, but for the words of a glossary: where one begins, the longest that fits
 * is put in as it stands there, and nothing looks at it again.
 */
export function taiwanBy(glossary: Readonly<Record<string, string>>): ToTaiwan {
  const words = new Map(Object.entries(glossary));
  const longestFirst = [...words.keys()].sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return (value) => mapStrings(value, convert) as typeof value;
  const pattern = new RegExp(`(${longestFirst.map(literally).join("|")})`);
  /** Splitting by a group leaves what lies between the words at the even places, the words at the odd ones. */
  const inTaiwan = (text: string) =>
    text
      .split(pattern)
      .map((part, at) => (at % 2 === 1 ? (words.get(part) ?? part) : convert(part)))
      .join("");
  return (value) => mapStrings(value, inTaiwan) as typeof value;
}

function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function mapStrings(value: unknown, each: (text: string) => string): unknown {
  if (typeof value === "string") return each(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, each)]));
}
