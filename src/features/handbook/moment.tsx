import type { Answer, RuleMoment } from "#domain/pack/handbook.ts";
import { useWords } from "#i18n/words.ts";
import { SaidText } from "#ui/said.tsx";
import { Seal } from "#ui/seal.tsx";

/** A turn of a scenario that shows a rule: what was said before, and what breaks or keeps the rule there. */
export function Moment({ moment: { scenario, line, wrong, right } }: { moment: RuleMoment }) {
  const { t } = useWords();
  return (
    <div className="moment">
      <p className="moment-from">{t("handbook.momentFrom", { title: scenario })}</p>
      {line && (
        <div className="moment-line">
          <span className="hidden-text">{t("handbook.before")}</span>
          {line.scene !== undefined && <p className="moment-scene">{line.scene}</p>}
          {line.says.map(({ name, text }) => (
            <p key={`${name}${text}`}>{t("handbook.says", { name, text })}</p>
          ))}
        </div>
      )}
      <div className="moment-answers">
        {wrong && <Side kind="broken" answer={wrong} />}
        {right && <Side kind="kept" answer={right} />}
      </div>
    </div>
  );
}

function Side({ kind, answer }: { kind: "broken" | "kept"; answer: Answer }) {
  const { t } = useWords();
  return (
    <section className={`answer ${kind}`}>
      <h3 className="answer-name">
        <Seal kind={kind} /> {t(kind === "broken" ? "handbook.wrong" : "handbook.right")}
      </h3>
      <SaidText said={answer.said} />
      {answer.left && answer.left.length > 0 && (
        <>
          <p className="answer-left">{t("handbook.leftOut")}</p>
          <SaidText said={answer.left} />
        </>
      )}
      {answer.why !== undefined && <p className="answer-why">{answer.why}</p>}
    </section>
  );
}
