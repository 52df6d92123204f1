import type { Language } from "./world.ts";

/** The few sentences of the command line itself. */
const WORDS = {
  usage: {
    "zh-CN": `用法：
  duilian check [路径…] [--json]                      检查包或剧本（默认 scenarios/bank）
  duilian play <剧本> --choices a,b,c [--seed n] [--json]   照着选项走一遍
  duilian report <剧本> [--json]                      这个剧本值多少：局面、分数、瞎猜、规矩、示范走法
  duilian walks --cover [路径…]                       补写示范走法，直到每个选项、每条岔路都有人走过
  duilian walks --score [路径…]                       把每条示范走法的分数填上、改对
  duilian new <房间>/<名字>                             摆好一个新剧本，照着填
  duilian format [路径…]                              整理写法和标点
选项：--lang zh-CN|en   --pack <包>（包外的草稿用哪个包的词汇，默认 scenarios/bank）
退出码：0 没有错误，1 有错误，2 用法不对`,
    en: `Usage:
  duilian check [path…] [--json]                      check packs or scenarios (scenarios/bank if none is named)
  duilian play <scenario> --choices a,b,c [--seed n] [--json]   walk through it by these choices
  duilian report <scenario> [--json]                  what it is worth: states, scores, guessing, rules, walks
  duilian walks --cover [path…]                       write golden walks until every choice and branch is walked
  duilian walks --score [path…]                       fill in or refresh the score of every golden walk
  duilian new <room>/<id>                               lays out a scenario to fill in
  duilian format [path…]                              tidy layout and punctuation
Options: --lang zh-CN|en   --pack <pack> (whose vocabulary a draft outside a pack uses, scenarios/bank if none)
Exit: 0 clean, 1 errors found, 2 wrong use`,
  },
  unknownCommand: { "zh-CN": "没有「{name}」这个命令。", en: "There is no command “{name}”." },
  noPath: { "zh-CN": "找不到 {path}。", en: "{path} is not there." },
  noPack: { "zh-CN": "{path} 里没有 pack.yaml。", en: "There is no pack.yaml in {path}." },
  noScenario: {
    "zh-CN": "没有叫「{name}」的剧本，或它还有错误。请先 check。",
    en: "No scenario is called “{name}”, or it has errors. Run check first.",
  },
  oneScenario: { "zh-CN": "play 要写明一个剧本和 --choices。", en: "play needs one scenario and --choices." },
  oneReport: {
    "zh-CN": "report 只说一个剧本，或整个包。",
    en: "report tells of one scenario, or of a whole pack.",
  },
  matrixTitle: { "zh-CN": "{title}：哪条规矩在哪里叫得起", en: "{title}: what calls up which rule" },
  matrixIntro: {
    "zh-CN":
      "{scenarios} 个剧本，{rules} 条规矩，其中 {waiting} 条还没有剧本叫得起。`*`：在那里只能守，或只能违。",
    en: "{scenarios} scenarios, {rules} rules, of which {waiting} are waiting for a scenario. `*`: there it can only be kept, or only broken.",
  },
  matrixScenarios: {
    "zh-CN": "剧本|id|岗位|流程|难度|规矩",
    en: "scenario|id|post|procedure|difficulty|rules",
  },
  matrixRules: { "zh-CN": "规矩|id|轻重|叫得起它的剧本", en: "rule|id|severity|called up by" },
  matrixWaiting: { "zh-CN": "（等着）", en: "(waiting)" },
  newWhere: {
    "zh-CN": "new 要写明放在哪里、叫什么，例如 new counter/lost-card。房间和名字都用小写字母和连字符。",
    en: "new needs a place and a name, as in new counter/lost-card: small letters and hyphens.",
  },
  newTaken: {
    "zh-CN": "已经有叫「{id}」的剧本：{path}。",
    en: "There is a scenario called “{id}” already: {path}.",
  },
  newNext: {
    "zh-CN": "填好了就查一查：duilian check {path}",
    en: "Fill it in, then see what the check says: duilian check {path}",
  },
  coverOrScore: { "zh-CN": "walks 要写明 --cover 或 --score。", en: "walks needs --cover or --score." },
  noWalks: { "zh-CN": "{file} 还有错误。请先 check。", en: "{file} has errors. Run check first." },
  walksSame: { "zh-CN": "{path} 不用改。", en: "{path}: nothing to change." },
  walksCovered: {
    "zh-CN": "{path}：自动补的走法现在有 {count} 条。",
    en: "{path}: {count} generated walks now.",
  },
  walksScored: {
    "zh-CN": "{path}：改了 {count} 条走法的分数。",
    en: "{path}: the scores of {count} walks changed.",
  },
  walksUnknown: {
    "zh-CN": "{path}：局面太多，没有走遍，可能还有没走到的。",
    en: "{path}: not every situation was seen, so something may be left.",
  },
  stuck: {
    "zh-CN": "第 {turn} 步选不了「{choice}」。此时可选：{open}。",
    en: "Step {turn} cannot choose “{choice}”. Open now: {open}.",
  },
  clean: { "zh-CN": "查了 {files} 个文件，没有发现问题。", en: "{files} files checked, nothing found." },
  found: {
    "zh-CN": "查了 {files} 个文件：{errors} 处错误，{warnings} 处提醒。",
    en: "{files} files checked: {errors} errors, {warnings} warnings.",
  },
  warning: { "zh-CN": "提醒", en: "warning" },
  error: { "zh-CN": "错误", en: "error" },
  info: { "zh-CN": "说明", en: "info" },
  formatted: { "zh-CN": "整理了 {path}。", en: "Formatted {path}." },
  nothingToFormat: {
    "zh-CN": "看了 {files} 个文件，改了 {changed} 个。",
    en: "{files} files seen, {changed} changed.",
  },
  witness: {
    "zh-CN": "照这样走就看得到：--choices {choices}（在应用里：#/play/{scenario}/{choices}）",
    en: "To see it: --choices {choices} (in the app: #/play/{scenario}/{choices})",
  },
  before: { "zh-CN": "（前面 {turns} 轮）", en: "({turns} turns before)" },
  turn: { "zh-CN": "第 {turn} 轮", en: "Turn {turn}" },
  ending: { "zh-CN": "结局：{ending}（{outcome}）{note}", en: "Ending: {ending} ({outcome}) {note}" },
  open: { "zh-CN": "还没有走完。此时可选：{open}。", en: "Not finished. Open now: {open}." },
  kept: { "zh-CN": "守", en: "kept" },
  broken: { "zh-CN": "违", en: "broken" },
  repaired: { "zh-CN": "补", en: "repaired" },
  scores: {
    "zh-CN": "礼仪 {etiquette}　判断 {judgement}　{passed}",
    en: "Etiquette {etiquette}   judgement {judgement}   {passed}",
  },
  passed: { "zh-CN": "通过", en: "passed" },
  notPassed: { "zh-CN": "未通过", en: "not passed" },
} as const;

export function say(
  language: Language,
  key: keyof typeof WORDS,
  params: Record<string, string | number> = {},
): string {
  return WORDS[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
