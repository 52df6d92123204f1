import { parse, stringify } from "yaml";

type Written = Record<string, unknown> & { nodes: Record<string, unknown> };

/** What a page or a planted case writes beside the scenario itself: rules of the pack, taboo phrases, the English. */
type Beside = { rules?: object[]; taboo?: object[]; english?: Record<string, unknown> };

const HEAD = {
  ...{ format: 1, id: "example", title: "例子", post: "teller", procedure: "complaint", minutes: 3 },
  ...{ brief: "一位客户走到柜台前。", goals: ["听完再说"] },
  cast: { li: { name: "李姐", role: "customer", mood: 5 }, gu: { name: "小顾", role: "colleague" } },
};

/** A whole pack around a scenario that leaves out its head; the start is its first node. */
export function packAround(text: string): { texts: Map<string, string>; locales: string[] } {
  const { rules = [], taboo = [], english, ...written } = parse(text) as Written & Beside;
  const start = Object.keys(written.nodes)[0];
  const scenario = stringify({ ...HEAD, start, ...written }, { aliasDuplicateObjects: false });
  const texts = new Map([
    ["pack.yaml", stringify(PACK)],
    ["acts.yaml", stringify(ACTS)],
    ["phrases.yaml", stringify({ format: 1, taboo, polite: [] })],
    ["rules/listening.yaml", stringify({ format: 1, rules: rules.map((each) => ({ ...RULE, ...each })) })],
    ["counter/example.yaml", scenario],
  ]);
  const { brief, goals } = { brief: "A customer walks up.", goals: ["Hear them out"] };
  const head = { format: 1, of: "example", locale: "en", title: "An example", brief, goals };
  if (english) texts.set("counter/example.en.yaml", stringify({ ...head, ...english }));
  return { texts, locales: english ? ["zh-CN", "en"] : ["zh-CN"] };
}

const RULE = { dimension: "listening", why: "试一试。", source: "001·a" };
const named = (names: string[]) =>
  Object.fromEntries(names.map((id) => [id, { name: id, means: id }] as const));
const ACTS = {
  format: 1,
  staff: named(["greet", "listen", "rebut", "apologise", "explain", "pitch", "lie", "farewell"]),
  others: named(["complains", "refuses", "asks-place"]),
};
const PACK = {
  ...{ format: 1, id: "small", version: "0.0.1", title: "小包", languages: ["zh-CN", "en"] },
  variables: ["mood", "place", "late"],
  posts: { teller: { name: "柜员" } },
  procedures: { complaint: { name: "投诉", family: "服务" } },
  places: { hall: { name: "大堂" }, counter: { name: "柜台" } },
  axes: { warmth: { name: "温度" }, rule: { name: "法度" } },
  dimensions: { listening: { name: "倾听", axis: "warmth" } },
  rubric: {
    weights: { critical: 3, major: 2, minor: 1 },
    cuts: { etiquette: 75, judgement: 80 },
    outcome: "partial",
    endings: { good: 0, partial: 3, poor: 6, lost: 9 },
  },
  sources: { "001·a": { title: "手册" } },
};
