import type { Check, PackCheck } from "./check.ts";
import { absolutes } from "./checks/absolutes.ts";
import { alwaysClamps } from "./checks/always-clamps.ts";
import { bestPathBreaksRule } from "./checks/best-path-breaks-rule.ts";
import { bots } from "./checks/bots.ts";
import { criticalOnGoodWay } from "./checks/critical-on-good-way.ts";
import { deadEnd } from "./checks/dead-end.ts";
import { dominatedChoice } from "./checks/dominated-choice.ts";
import { echoedLine } from "./checks/echoed-line.ts";
import { forcedBreach } from "./checks/forced-breach.ts";
import { guesserPass } from "./checks/guesser-passes.ts";
import { hollowRule } from "./checks/hollow-rule.ts";
import { idleDecision } from "./checks/idle-decision.ts";
import { leftUntranslated } from "./checks/left-untranslated.ts";
import { lengthTell } from "./checks/length-tell.ts";
import { livelock } from "./checks/livelock.ts";
import { lostByTo } from "./checks/lost-by-to.ts";
import { lostEarly } from "./checks/lost-early.ts";
import { noPerfectPath } from "./checks/no-perfect-path.ts";
import { notExamWorthy } from "./checks/not-exam-worthy.ts";
import { notProved } from "./checks/not-proved.ts";
import { pointOfNoReturn } from "./checks/point-of-no-return.ts";
import { readability } from "./checks/readability.ts";
import { rewardedBreach } from "./checks/rewarded-breach.ts";
import { ruleNeverCalledUp } from "./checks/rule-never-called-up.ts";
import { rulesConflict } from "./checks/rules-conflict.ts";
import { tabooInGoodOption } from "./checks/taboo-in-good-option.ts";
import { thinSpine } from "./checks/thin-spine.ts";
import { tooFewDecisions } from "./checks/too-few-decisions.ts";
import { unevenTranslation } from "./checks/uneven-translation.ts";
import { unexplainedZero } from "./checks/unexplained-zero.ts";
import { unreachableBranch } from "./checks/unreachable-branch.ts";
import { unreachableChoice } from "./checks/unreachable-choice.ts";
import { unreachableNode } from "./checks/unreachable-node.ts";
import { unusedState } from "./checks/unused-state.ts";
import { unwinnable } from "./checks/unwinnable.ts";

/** What is asked of every scenario, in the order of the codes. A retired code stays in this list as a comment. */
export const CHECKS: readonly Check[] = [
  ...[unreachableNode, unreachableChoice, unreachableBranch, deadEnd, livelock, unwinnable],
  ...[unusedState, alwaysClamps, pointOfNoReturn, lostEarly, lostByTo],
  ...[bestPathBreaksRule, forcedBreach, rewardedBreach, unexplainedZero, criticalOnGoodWay],
  ...[noPerfectPath, dominatedChoice, idleDecision, tooFewDecisions, thinSpine, notExamWorthy, guesserPass],
  ...[bots, absolutes, tabooInGoodOption, readability, echoedLine],
  ...[leftUntranslated, unevenTranslation],
  notProved,
];

/** What is asked of a pack as a whole. */
export const PACK_CHECKS: readonly PackCheck[] = [ruleNeverCalledUp, hollowRule, rulesConflict, lengthTell];
