import type { Language } from "./world.ts";

/** The sentences of `duilian report`. */
const WORDS = {
  states: {
    "zh-CN": "走遍了 {situations} 个局面，一个不漏；往后走法相同的并作一个，是 {alike} 个。",
    en: "All {situations} situations were seen; counting those that go on alike as one, {alike}.",
  },
  statesUnknown: {
    "zh-CN": "只走了 {situations} 个局面就到了上限：下面凡要走遍才知道的，都是未知。",
    en: "Only {situations} situations were seen before the budget ended: what needs all of them is unknown.",
  },
  decisions: {
    "zh-CN": "{nodes} 处抉择；走到不流失的结局，至少要做 {fewest} 次。",
    en: "{nodes} places to decide; at least {fewest} decisions on the way to an ending that is not lost.",
  },
  spine: { "zh-CN": "主干 {count} 节：{list}", en: "Spine of {count}: {list}" },
  difficulty: { "zh-CN": "难度 {shown}", en: "Difficulty {shown}" },
  endings: {
    "zh-CN": "结局，以及每步都闭着眼选时走到那里的机会",
    en: "Endings, and the chance of each when every choice is made blindly",
  },
  never: { "zh-CN": "永远走不完", en: "never ends" },
  unknown: { "zh-CN": "未知", en: "unknown" },
  judgement: { "zh-CN": "判断分，与瞎猜的人", en: "Judgement, and somebody who guesses" },
  range: {
    "zh-CN": "最好 {best}，最差 {worst}，瞎猜平均 {random}",
    en: "best {best}, worst {worst}, {random} on average by guessing",
  },
  cutExact: {
    "zh-CN": "瞎猜的人判断够 {cut} 分的机会：{chance}（精确）",
    en: "chance that a guesser reaches the cut of {cut}: {chance} (exact)",
  },
  cutUnknown: {
    "zh-CN": "瞎猜的人判断够 {cut} 分的机会：未知，{chance}",
    en: "chance that a guesser reaches the cut of {cut}: unknown, {chance}",
  },
  between: { "zh-CN": "在 {low} 与 {high} 之间", en: "between {low} and {high}" },
  passesBound: {
    "zh-CN": "瞎猜的人整场通过的机会：不超过 {atMost}（精确的上限）",
    en: "chance that a guesser passes as a whole: at most {atMost} (exact bound)",
  },
  passesPlays: {
    "zh-CN": "瞎猜的人整场通过的机会：不超过 {atMost}（试走 {plays} 场，通过 {passes} 场）",
    en: "chance that a guesser passes as a whole: at most {atMost} ({passes} of {plays} plays passed)",
  },
  bots: {
    "zh-CN": "不看内容、只凭窍门的人，除去瞎猜所得（0 等于瞎猜，1 是满分）",
    en: "Those who read nothing and go by a cue, above chance (0 is guessing, 1 is perfect)",
  },
  longest: { "zh-CN": "总挑最长的", en: "always the longest" },
  shortest: { "zh-CN": "总挑最短的", en: "always the shortest" },
  first: { "zh-CN": "总挑头一个", en: "always the first" },
  politest: { "zh-CN": "总挑最客气的", en: "always the politest" },
  repeats: { "zh-CN": "总做做过的事", en: "always what was done before" },
  rules: {
    "zh-CN": "规矩：{all} 条里叫得起 {called} 条，守得住的 {kept} 条，违得了的 {broken} 条",
    en: "Rules: {called} of {all} are called up; {kept} can be kept, {broken} can be broken",
  },
  kept: { "zh-CN": "可守", en: "keep " },
  broken: { "zh-CN": "可违", en: "break" },
  never1: { "zh-CN": "——", en: "–    " },
  critical: { "zh-CN": "要害", en: "critical" },
  major: { "zh-CN": "重要", en: "major" },
  minor: { "zh-CN": "细节", en: "minor" },
  good: { "zh-CN": "圆满　　", en: "settled well  " },
  partial: { "zh-CN": "部分解决", en: "partly settled" },
  poor: { "zh-CN": "不理想　", en: "poor          " },
  lost: { "zh-CN": "流失　　", en: "lost          " },
  coverage: {
    "zh-CN": "示范走法：手写 {byHand} 条，自动补的 {generated} 条",
    en: "Golden walks: {byHand} by hand, {generated} generated",
  },
  covered: {
    "zh-CN": "走到的：选项 {choices}，岔路 {branches}，打断 {whenever}，选项的摆法 {offers}",
    en: "walked: choices {choices}, branches {branches}, whenever {whenever}, ways of offering {offers}",
  },
  missing: { "zh-CN": "没走到：{list}", en: "not walked: {list}" },
  more: { "zh-CN": "{list} 等 {count} 处", en: "{list} … {count} in all" },
  comma: { "zh-CN": "、", en: ", " },
} as const;

export function tell(
  language: Language,
  key: keyof typeof WORDS,
  params: Record<string, string | number | boolean> = {},
): string {
  return WORDS[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
