import { Converter } from "opencc-js/cn2t";

const convert = Converter({ from: "cn", to: "twp" });

/** The same value with every text in the characters and terms of Taiwan. Ids and codes are ASCII and stay. */
export function toTaiwan<T>(value: T): T {
  return mapStrings(value, convert) as T;
}

function mapStrings(value: unknown, each: (text: string) => string): unknown {
  if (typeof value === "string") return each(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, each)]));
}
