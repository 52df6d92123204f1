import { readFileSync } from "node:fs";

/** A scenario in which nothing is wrong, and nobody finds the best by its length. */
function scenario(): string {
  const text = readFileSync("tests/cases/good/tiny.yaml", "utf8");
  return text.replace("mood: 5", "mood: 1").replace("do: 低头看屏幕", "do: 低头看着屏幕，手上接着敲键盘");
}

/** A whole pack in a few lines: one scenario, its English, its walks, two rules. */
export function tinyPack(): Map<string, string> {
  return new Map([
    ["pack.yaml", PACK],
    ["acts.yaml", ACTS],
    ["phrases.yaml", "format: 1\ntaboo: []\npolite: []\n"],
    ["rules/listening.yaml", RULES],
    ["counter/tiny.yaml", scenario()],
    ["counter/tiny.en.yaml", ENGLISH],
    ["counter/tiny.walks.yaml", WALKS],
  ]);
}

const PACK = `format: 1
id: small
version: 0.0.1
title: 小包
languages: [zh-CN, en]
variables: [mood, place]
posts:
  teller: { name: 柜员 }
procedures:
  complaint: { name: 投诉, family: 服务 }
places:
  hall: { name: 大堂 }
  counter: { name: 柜台 }
axes:
  warmth: { name: 温度 }
  rule: { name: 法度 }
dimensions:
  listening: { name: 倾听, axis: warmth }
rubric:
  weights: { critical: 3, major: 2, minor: 1 }
  cuts: { etiquette: 75, judgement: 80 }
  outcome: partial
  endings: { good: 0, partial: 3, poor: 6, lost: 9 }
sources:
  "001·a": { title: 手册 }
`;

const ACTS = `format: 1
staff:
  listen: { name: 倾听, means: 让人把话说完 }
  rebut: { name: 顶回去, means: 不等人说完就反驳 }
others:
  complains: { name: 抱怨, means: 说出不满 }
`;

const RULES = `format: 1
rules:
  - id: hear-out
    name: 先听完
    dimension: listening
    severity: major
    rule: { response: { to: complains, then: listen, within: 1 } }
    why: 没听完，办的就不是他的事。
    source: 001·a 一
  - id: no-rebuttal
    name: 不顶回去
    dimension: listening
    severity: minor
    rule: { never: rebut }
    when: mood <= 6
    why: 赢了嘴，输了人。
    source: 001·a 二
`;

const ENGLISH = `format: 1
of: tiny
locale: en
title: A trial
brief: A customer walks up to the counter.
goals: [Hear her out first]
cast:
  li: { name: Ms Li }
  gu: { name: Gu }
variants:
  wait: [ten minutes, a quarter of an hour]
nodes:
  opening:
    line: I have waited {wait}.
    choices:
      listen:
        say: I am listening.
        why: Hear her out first.
        reply: All right.
      look-down:
        do: Look down at the screen and go on typing
  done:
    line: Thank you.
    ending: { note: She was heard. }
  gone:
    line: I am leaving.
    ending: { note: She left. }
`;

const WALKS = `format: 1
walks:
  - id: heard
    title: 听完
    choices: [listen]
    ending: done
    broken: []
    score: { etiquette: 100, judgement: 100 }
  - id: unheard
    title: 没听
    choices: [look-down]
    ending: gone
    broken: [hear-out, no-rebuttal]
    score: { etiquette: 0, judgement: 0 }
`;

/** A fault planted in the tiny pack: its code, the file, what is replaced by what, and the severity if no error. */
export type PackFault = {
  code: string;
  file: string;
  old: string;
  put: string;
  severity?: "warning";
};

/** Every fault that only a pack can have. The line told is the one that differs. */
export const packFaults: PackFault[] = [
  ...fault("RUL001", "rules/listening.yaml", "never: rebut", "never: sneer"),
  ...fault("RUL002", "rules/listening.yaml", "when: mood <= 6", "when: weather = sun"),
  ...fault("RUL003", "rules/listening.yaml", "dimension: listening", "dimension: hearing"),
  ...fault("RUL004", "rules/listening.yaml", "source: 001·a 二", "source: 009·z 二"),
  ...fault("RUL006", "rules/listening.yaml", "never: rebut", "never: rebut or"),
  ...fault("RUL006", "rules/listening.yaml", "never: rebut", "never: visited(opening)"),
  ...fault("RUL007", "rules/listening.yaml", "id: no-rebuttal", "id: hear-out"),
  ...fault(
    "RUL008",
    "rules/listening.yaml",
    "never: rebut",
    "not: { response: { to: complains, then: listen } }",
  ),
  ...fault(
    "TRL001",
    "counter/tiny.en.yaml",
    "      look-down:\n        do: Look down at the screen and go on typing\n",
    "",
  ),
  ...fault("TRL001", "counter/tiny.en.yaml", "        why: Hear her out first.\n", ""),
  ...fault("TRL002", "counter/tiny.en.yaml", "reply: All right.", "reply: All right.\n        do: Nod"),
  ...fault("TRL002", "counter/tiny.en.yaml", "  gu: { name: Gu }", "  gu: { name: Gu }\n  xu: { name: Xu }"),
  ...fault("TRL002", "counter/tiny.en.yaml", "  wait: [", "  what: [money, paper]\n  wait: ["),
  ...fault(
    "TRL002",
    "counter/tiny.en.yaml",
    "    line: Thank you.",
    "    tick: { pen: { do: Pen } }\n    line: Thank you.",
  ),
  ...fault("TRL002", "counter/tiny.en.yaml", "    choices:", "    ending: { note: Over. }\n    choices:"),
  ...fault(
    "TRL003",
    "counter/tiny.en.yaml",
    "    line: Thank you.",
    '    hash: "0123"\n    line: Thank you.',
    "warning",
  ),
  ...fault("TRL004", "counter/tiny.en.yaml", "line: I have waited {wait}.", "line: I have waited long."),
  ...fault("TRL005", "counter/tiny.en.yaml", "of: tiny", "of: other"),
  ...fault("TRL005", "counter/tiny.en.yaml", "goals: [Hear her out first]", "goals: [Hear, Out]"),
  ...fault(
    "TRL005",
    "counter/tiny.en.yaml",
    "wait: [ten minutes, a quarter of an hour]",
    "wait: [ten minutes]",
  ),
  ...fault("TRL005", "counter/tiny.en.yaml", "line: Thank you.", "line: [{ li: Thank you. }, { li: Bye. }]"),
  ...fault("WLK001", "counter/tiny.walks.yaml", "choices: [listen]", "choices: [sing]"),
  ...fault("WLK002", "counter/tiny.walks.yaml", "ending: done", "ending: gone"),
  ...fault("WLK003", "counter/tiny.walks.yaml", "broken: []", "broken: [no-rebuttal]"),
  ...fault("WLK003", "counter/tiny.walks.yaml", "broken: []", "broken: []\n    repaired: [hear-out]"),
  ...fault("WLK004", "counter/tiny.walks.yaml", "judgement: 100", "judgement: 99"),
  ...fault("WLK004", "counter/tiny.walks.yaml", "judgement: 100", "judgement: 100, called-up: 9"),
  ...fault("WLK008", "counter/tiny.walks.yaml", "judgement: 100", "judgement: 100, moods: { li: 9 }"),
  ...fault("WLK006", "counter/tiny.walks.yaml", "broken: []", "broken: []\n    shut: [opening/look-down]"),
  ...fault("WLK007", "counter/tiny.walks.yaml", "broken: []", "broken: []\n    shut: [gone/look-down]"),
  ...fault("SCN039", "counter/tiny.yaml", "id: tiny", "id: small"),
];

function fault(code: string, file: string, old: string, put: string, severity?: "warning"): PackFault[] {
  return [{ code, file, old, put, ...(severity && { severity }) }];
}
