import type { Book } from "#domain/pack/pack.ts";
import { gravest, isDefaultOfOurs, type Rule } from "#domain/pack/rule.ts";
import type { Scenario } from "#domain/pack/scenario.ts";
import type { RuleVerdict, Verdict } from "#domain/rules/verdict.ts";
import { type Translate, useWords } from "#i18n/words.ts";
import { Seal } from "#ui/seal.tsx";
import { slipSentence } from "./slip-sentence.ts";
import "./rule-list.css";

type Props = { verdict: Verdict; book: Book; scenario: Scenario };

/** Every rule that was called up: what became of it and where, why it is a rule, and where it comes from. */
export function RuleList({ verdict, book, scenario }: Props) {
  const { t } = useWords();
  const rank = { broken: 0, repaired: 1, kept: 2, "not-called-up": 3 };
  const judged = verdict.rules.flatMap((each): Judged[] => {
    const rule = book.rules.find(({ id }) => id === each.rule);
    return rule && each.activations.length > 0 ? [{ rule, verdict: each }] : [];
  });
  judged.sort((one, other) => rank[one.verdict.status] - rank[other.verdict.status]);
  const slipped = judged.filter((each) => each.verdict.status !== "kept");
  const held = judged.filter((each) => each.verdict.status === "kept");
  return (
    <section className="rules" aria-labelledby="rules-title">
      <h2 className="debrief-heading" id="rules-title">
        {t("debrief.rules")}
      </h2>
      {judged.length === 0 && <p className="rules-rest">{t("debrief.rulesNone")}</p>}
      <Items judged={slipped} book={book} scenario={scenario} />
      {held.length > 0 && (
        <details open={slipped.length === 0}>
          <summary>{t("debrief.heldRules", { n: held.length })}</summary>
          <Items judged={held} book={book} scenario={scenario} />
        </details>
      )}
      <p className="rules-rest">{t("debrief.notCalledUp", { n: verdict.rules.length - judged.length })}</p>
    </section>
  );
}

type Judged = { rule: Rule; verdict: RuleVerdict };

function Items({ judged, ...rest }: { judged: Judged[]; book: Book; scenario: Scenario }) {
  return (
    <ul>
      {judged.map((each) => (
        <RuleItem key={each.rule.id} {...each} {...rest} />
      ))}
    </ul>
  );
}

function RuleItem({ rule, verdict, book, scenario }: Judged & { book: Book; scenario: Scenario }) {
  const { t } = useWords();
  const status = verdict.status === "not-called-up" ? "none" : verdict.status;
  return (
    <li className="rule" data-rule={rule.id} data-status={verdict.status}>
      <Seal kind={status} />
      <div>
        <h3 className="rule-name">
          <a className="link rule-link" href={`#/handbook/${rule.id}`}>
            {rule.name}
          </a>{" "}
          <span className="rule-severity">{t(`debrief.severity.${gravest(rule)}`)}</span>
        </h3>
        {sentencesOf(t, book, { rule, verdict }, scenario).map((sentence) => (
          <p className="rule-sentence" key={sentence}>
            {sentence}
          </p>
        ))}
        <p className="rule-why">{rule.why}</p>
        <p className="rule-why">
          {t("debrief.sourceIs", { source: rule.source })}
          {rule.assumed.length > 0 &&
            ` · ${t(isDefaultOfOurs(rule) ? "debrief.assumedRule" : "debrief.assumed")}`}
        </p>
      </div>
    </li>
  );
}

/** What became of a rule in words: each slip by itself, and where it was kept in one. */
function sentencesOf(t: Translate, book: Book, { rule, verdict }: Judged, scenario: Scenario): string[] {
  const { activations } = verdict;
  const slips = activations.filter((each) => each.result !== "kept");
  const kept = activations.filter((each) => each.result === "kept").map((each) => each.at + 1);
  const sentences = slips.map((each) => slipSentence(t, book, rule, each, scenario));
  return kept.length === 0
    ? sentences
    : [...sentences, t("debrief.fail.kept", { at: [...new Set(kept)].join(", "), name: rule.name })];
}
