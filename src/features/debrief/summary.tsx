import { readVariable } from "#domain/machine/state.ts";
import type { Rubric } from "#domain/pack/pack-file.ts";
import { nodeOf, personOf, type Scenario } from "#domain/pack/scenario.ts";
import type { Attempt } from "#domain/record/attempt.ts";
import { replay } from "#domain/session/replay.ts";
import { type Translate, useWords } from "#i18n/words.ts";
import { lookOf } from "#ui/portrait/look.ts";
import { Portrait } from "#ui/portrait/portrait.tsx";

type Props = { attempt: Attempt; scenario: Scenario; rubric: Rubric };

/** How it ended in a sentence, whether it was a pass and if not what was missing, and the three parts beside their cuts. */
export function Summary({ attempt, scenario, rubric }: Props) {
  const { t } = useWords();
  const { score, trace } = attempt;
  const outcome = score.outcome ?? "left";
  const { session } = replay(scenario, trace);
  const { addressed, ending } = nodeOf(scenario, session.at.node);
  const mood = readVariable(scenario, session.at.values, `${addressed}.mood`);
  return (
    <section className="summary" data-passed={score.passed}>
      <div className="summary-face">
        <Portrait look={lookOf(personOf(scenario, addressed))} mood={typeof mood === "number" ? mood : 6} />
      </div>
      <div className="summary-words">
        <h2 className="summary-note">{ending?.note ?? t("debrief.left", { n: trace.turns.length })}</h2>
        <p className="summary-verdict">{verdictSentence(t, attempt, rubric)}</p>
      </div>
      <dl className="parts">
        <Part
          name={t("debrief.etiquette")}
          value={score.etiquette.percent}
          met={score.gates.etiquette}
          needs={t("debrief.needs", { n: rubric.cuts.etiquette })}
          t={t}
        />
        <Part
          name={t("debrief.judgement")}
          value={score.judgement.percent}
          met={score.gates.judgement}
          needs={t("debrief.needs", { n: rubric.cuts.judgement })}
          t={t}
        />
        <Part
          name={t("debrief.outcome")}
          value={t(`outcome.${outcome}`)}
          met={score.gates.outcome}
          needs={t("debrief.needsOutcome", { outcome: t(`outcome.${rubric.outcome}`) })}
          t={t}
        />
      </dl>
    </section>
  );
}

function Part(props: {
  name: string;
  value: number | string | null;
  met: boolean;
  needs: string;
  t: Translate;
}) {
  const { name, value, met, needs, t } = props;
  return (
    <div className="part">
      <dt className="part-name">{name}</dt>
      <dd className={typeof value === "number" ? "part-value" : "part-value word"}>
        {value ?? t("debrief.notAssessed")}
      </dd>
      <dd className={met ? "part-cut met" : "part-cut missed"}>
        <span aria-hidden="true">{met ? "✓" : "✕"}</span>
        <span className="hidden-text">{t(met ? "debrief.met" : "debrief.missed")}</span> {needs}
      </dd>
    </div>
  );
}

function verdictSentence(t: Translate, { score }: Attempt, rubric: Rubric): string {
  if (score.passed) return t("debrief.passed");
  const { etiquette, judgement, gates, critical } = score;
  const reasons: string[] = [];
  if (!gates.critical) reasons.push(t("debrief.short.critical", { n: critical.length }));
  if (!gates.etiquette) {
    reasons.push(t("debrief.short.etiquette", { n: rubric.cuts.etiquette - (etiquette.percent ?? 0) }));
  }
  if (!gates.judgement) {
    reasons.push(t("debrief.short.judgement", { n: rubric.cuts.judgement - (judgement.percent ?? 0) }));
  }
  if (!gates.outcome) reasons.push(t("debrief.short.outcome", { outcome: t(`outcome.${rubric.outcome}`) }));
  return t("debrief.failed", { reasons: reasons.join(t("debrief.listJoin")) });
}
