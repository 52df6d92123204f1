/**
 * The text of a scenario of so many nodes, as a trainer might have written it: mood 0–10, two facts to find out, a
 * count of delays; every third node has a line by mood, every fourth a way that leads on by what is known.
 */
export function bigScenario(id: string, nodes: number): string {
  const ids = Array.from({ length: nodes - 2 }, (_, at) => at);
  return `${HEAD.replaceAll("##ID##", id)}${ids.map((at) => nodeText(at, nodes - 2)).join("")}${TAIL}`;
}

/** The choices that go through every node once, never raising mood above or below where it began. */
export function longWalk(turns: number): string[] {
  return Array.from({ length: turns }, (_, at) => `${["best", "plain", "harsh"][at % 3]}-${at}`);
}

const HEAD = `format: 1
id: ##ID##
title: 一个很长的下午
post: lobby-manager
procedure: complaint
minutes: 30
brief: 大厅里人很多，窗口只开了一个。
goals: [把话听完, 把事办成]
cast:
  wang: { name: 王女士, age: 52, gender: woman, role: customer, traits: [waiting], mood: 5 }
  fang: { name: 方主任, age: 45, gender: woman, role: colleague }
state:
  asked: false
  late: { start: 0, max: 3 }
  path: { start: none, of: [none, own, other] }
whenever:
  - { when: wang.mood = 0, to: leaves }
start: n0

nodes:
`;

const TAIL = `
  good: { line: 谢谢你，慢是慢了点，总算办妥了。, ending: { outcome: good, note: 事办成了，人也没走。 } }
  leaves: { line: 我换家银行。, ending: { outcome: lost, note: 一个老客户走了。 } }
`;

function nodeText(at: number, count: number): string {
  const node = (ahead: number) => (at + ahead < count ? `n${at + ahead}` : "good");
  const line =
    at % 3 === 0
      ? `
      - when: mood <= 3
        wang: 第${at}回了，你们到底管不管？
      - wang: 那第${at}件事呢，你给我说说。`
      : ` 第${at}件事，我也等了好一会儿了。`;
  const onward =
    at % 4 === 3
      ? `
        to:
          - { when: asked and late < 3, node: ${node(1)} }
          - { node: ${node(2)} }`
      : "";
  return `
  n${at}:
    line:${line}
    acts: [complains, inconvenienced]
    to: ${node(1)}
    choices:
      best-${at}:
        say: 让您等到现在，对不起。这第${at}件事，我这就陪您去问清楚。
        acts: [apologise, feel-with, assist]
        credit: 3
        why: 先认了她等的时间，再动手。
        reply: 那你去问，我在这儿等着。
        set: { asked: true${at % 5 === 0 ? ", path: own" : ""} }
        add: { mood: 1 }
      plain-${at}:
        say: 今天柜台人手紧，第${at}件事要按号来。
        acts: [explain]
        credit: 1
        reply: 你们紧，我就不紧？${onward}
      harsh-${at}:
        say: 您先别激动，有话慢慢说。
        acts: [judge]
        credit: 0
        why: 意思是硬的：闹的人是你。
        reply: 谁激动了？
        add: { mood: -1, late: ${at % 7 === 0 ? 1 : 0} }
`;
}
