// A scenario small enough to read, with everything a record of it needs: content, book, session, attempt.

import type { BookContent, Content } from "#domain/pack/content.ts";
import type { Book } from "#domain/pack/pack.ts";
import type { Node, Scenario } from "#domain/pack/scenario.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import { attemptOf } from "#domain/record/attempt-of.ts";
import type { PersonRecord } from "#domain/record/person.ts";
import type { SessionRecord } from "#domain/record/session-record.ts";
import { replay } from "#domain/session/replay.ts";
import { startSession, takeTurn } from "#domain/session/session.ts";
import type { Turn } from "#domain/session/trace.ts";

const plain = { acts: [], reply: [], set: [], add: [] };

function node(id: string, more: Partial<Node>): Node {
  const line = [{ says: [{ who: "aunt", text: `${id}，{greeting}` }] }];
  return { id, addressed: "aunt", line, acts: [], set: [], choices: [], weight: 1, scored: true, ...more };
}

/** Two lines, two choices each, two endings; a mood, a flag and a list. */
export function aScenario(more: Partial<Scenario> = {}): Scenario {
  return {
    id: "lost-card",
    ...{
      locale: "zh-CN",
      title: "卡丢了",
      post: "counter",
      procedure: "card",
      minutes: 3,
      brief: "一位阿姨来挂失。",
    },
    goals: ["先安抚"],
    cast: [
      {
        id: "aunt",
        name: "王阿姨",
        role: "customer",
        traits: ["elderly"],
        age: 70,
        mood: 5,
        look: ["glasses"],
      },
    ],
    variables: [
      { kind: "number", name: "aunt.mood", start: 5, min: 0, max: 10 },
      { kind: "boolean", name: "checked", start: false },
      { kind: "list", name: "place", start: "counter", of: ["counter", "lobby"] },
    ],
    variants: [{ name: "greeting", texts: ["早上好", "下午好"] }],
    whenever: [{ when: { kind: "is", name: "aunt.mood", op: "<=", value: 0 }, to: "gone" }],
    start: "hello",
    nodes: {
      hello: node("hello", {
        choices: [
          {
            ...plain,
            id: "soothe",
            say: "您别急。",
            acts: [{ act: "soothe", who: "aunt" }],
            credit: 3,
            add: [{ variable: "aunt.mood", by: 2 }],
            to: [{ node: "check" }],
          },
          { ...plain, id: "wave-off", say: "去那边。", credit: 0, why: "推诿", to: [{ node: "check" }] },
        ],
        patience: { seconds: 30, choice: "wave-off" },
      }),
      check: node("check", {
        choices: [
          {
            ...plain,
            id: "ask-id",
            do: "核对证件",
            credit: 3,
            set: [{ variable: "checked", value: true }],
            to: [
              { when: { kind: "is", name: "checked", op: "=", value: true }, node: "thanks" },
              { node: "gone" },
            ],
          },
          { ...plain, id: "skip", do: "直接办理", credit: 0, to: [{ node: "gone" }] },
        ],
      }),
      thanks: node("thanks", { ending: { outcome: "good", note: "卡挂失了。" } }),
      gone: node("gone", { ending: { outcome: "poor", note: "她走了。" } }),
    },
    ...more,
  };
}

export function aContent(more: Partial<Content> = {}): Content {
  return {
    format: 1,
    hash: "c".repeat(64),
    scenario: aScenario(),
    spine: ["hello", "check"],
    difficulty: 2,
    places: { counter: "柜台" },
    posts: { counter: "柜员" },
    ...more,
  };
}

const book: Book = {
  ...{ id: "bank", locale: "zh-CN", version: "1.0.0", title: "银行" },
  posts: { counter: { name: "柜员" } },
  procedures: { card: { name: "挂失", family: "卡" } },
  places: { counter: { name: "柜台" } },
  axes: { warmth: { name: "温度" }, rule: { name: "规矩" } },
  dimensions: { care: { name: "关怀", axis: "warmth" } },
  rubric: {
    weights: { critical: 3, major: 2, minor: 1 },
    cuts: { etiquette: 75, judgement: 80 },
    outcome: "partial",
    endings: { good: 0, partial: 3, poor: 6, lost: 9 },
  },
  sources: { "003·c": { title: "服务规范" } },
  acts: { staff: { soothe: { name: "安抚", means: "让人放心", example: "您别急" } }, others: {} },
  phrases: {
    taboo: [
      { id: "not-mine", say: ["不归我管"], level: 2, scenes: ["counter"], better: "我帮您问", why: "推诿" },
    ],
    polite: [{ id: "please", say: ["请"], scene: "counter" }],
  },
  rules: [
    {
      ...{ id: "soothe-first", name: "先安抚", dimension: "care", why: "她慌", source: "003·c 二" },
      severity: [{ when: { kind: "is", name: "mood", op: "<=", value: 4 }, is: "critical" }, { is: "major" }],
      template: { kind: "always-first", event: { kind: "word", name: "soothe" } },
      ...{ assumed: [], quoted: [] },
    },
  ],
};

export function aBook(more: Partial<BookContent> = {}): BookContent {
  return { format: 1, hash: "b".repeat(64), book: structuredClone(book), ...more };
}

export function aPerson(id: string, more: Partial<PersonRecord> = {}): PersonRecord {
  const createdAt = "2026-11-01T08:00:00.000Z";
  return {
    version: 1,
    id,
    name: `学员 ${id}`,
    staffNumber: "0042",
    outlet: "城东支行",
    post: "柜员",
    createdAt,
    ...more,
  };
}

export function aSession(id: string, more: Partial<SessionRecord> = {}): SessionRecord {
  const startedAt = "2026-11-20T09:00:00.000Z";
  const trace = {
    version: 1,
    scenario: "lost-card",
    content: "c".repeat(64),
    seed: id,
    mode: "standard",
    startedAt,
  };
  return {
    ...{ version: 1, id, person: "li", locale: "zh-CN", title: "卡丢了" },
    trace: trace as SessionRecord["trace"],
    ...more,
  };
}

/** The turns of a session that takes these choices, as the player would record them. */
export function turnsOf(
  record: SessionRecord,
  choices: readonly string[],
  { scenario } = aContent(),
): Turn[] {
  const { version: _version, scenario: _scenario, leftAt: _leftAt, ...start } = record.trace;
  let session = startSession(scenario, start);
  choices.forEach((chosen, n) => {
    const next = takeTurn(scenario, session, {
      chosen,
      by: "trainee",
      at: `2026-11-20T09:0${n + 1}:00.000Z`,
    });
    if (!next) throw new Error(`${chosen} is not open`);
    session = next.session;
  });
  return replay(scenario, session.trace).session.trace.turns;
}

/** An attempt at it, judged for real. */
export function anAttempt(id: string, more: Partial<SessionRecord> = {}): Attempt {
  const record = aSession(id, more);
  const attempt = attemptOf(record, turnsOf(record, ["soothe", "ask-id"]), aContent(), aBook());
  if (!attempt) throw new Error("the session is not over");
  return attempt;
}
