import type { Etiquette } from "#domain/score/etiquette.ts";
import { useWords } from "#i18n/words.ts";

/** Warmth and rule, each as counted and as a bar with its cut. */
export function Axes({ etiquette, cut }: { etiquette: Etiquette; cut: number }) {
  const { t } = useWords();
  return (
    <section className="axes" aria-labelledby="axes-title">
      <h2 className="debrief-heading" id="axes-title">
        {t("debrief.axes")}
      </h2>
      {(["warmth", "rule"] as const).map((axis) => {
        const { percent, kept, calledUp } = etiquette.axes[axis];
        return (
          <div className={`axis of-${axis}`} key={axis}>
            <p className="axis-name">
              {t(`debrief.axis.${axis}`)} {calledUp > 0 && t("debrief.count", { of: calledUp, kept })}
            </p>
            <svg className="axis-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className="axis-fill" width={percent ?? 0} height="10" />
              <rect className="axis-cut" x={cut} width="0.8" height="10" />
            </svg>
            <p className="axis-value">{percent ?? t("debrief.notAssessed")}</p>
          </div>
        );
      })}
    </section>
  );
}
